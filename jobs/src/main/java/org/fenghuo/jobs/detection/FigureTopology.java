package org.fenghuo.jobs.detection;

import java.time.Duration;
import java.time.ZoneId;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.fenghuo.epi.detect.Figure;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.intake.RuleChange;

/**
 * Documents with figures in, verdicts of rules out.
 *
 * @param rules the rules with which it begins
 * @param looking how rules look at the figures
 * @param zone zone of local days
 * @param keptFor how long figures are kept after their last change
 */
public record FigureTopology(
        RulesAtStart rules, FigureRules looking, ZoneId zone, Duration keptFor) {

    /** The graph from documents and the figures in them, and the rules as they change. */
    public <D> DataStream<Signal> build(
            DataStream<D> documents, Figures<D> figures, DataStream<RuleChange> changes) {
        return documents
                .connect(changes.broadcast())
                .transform(
                        "Pick figures",
                        TypeInformation.of(Figure.class),
                        new PickFigures<>(rules, looking, figures))
                .uid("pick-figures")
                .keyBy(FigureKey::of, TypeInformation.of(FigureKey.class))
                .connect(changes.broadcast())
                .transform(
                        "Judge figures",
                        TypeInformation.of(Signal.class),
                        new JudgeFigures(rules, looking, zone, keptFor))
                .uid("judge-figures");
    }
}
