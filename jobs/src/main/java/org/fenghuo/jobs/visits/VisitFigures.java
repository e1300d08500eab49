package org.fenghuo.jobs.visits;

import java.util.Locale;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.detect.Figure;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.epi.visits.VisitDay;
import org.fenghuo.epi.visits.VisitMeasure;
import org.fenghuo.epi.visits.VisitSeries;

/** Takes visits with a syndrome, and all visits beside them, at the place of the clinic. */
record VisitFigures(Syndromes syndromes) implements FlatMapFunction<VisitDay, Figure> {
    /** The figures among documents. */
    DataStream<Figure> of(DataStream<VisitDay> days) {
        return days.flatMap(this)
                .returns(TypeInformation.of(Figure.class))
                .uid("figures-of-visits")
                .name("Figures of visits");
    }

    @Override
    public void flatMap(VisitDay day, Collector<Figure> out) {
        VisitSeries series = VisitSeries.of(day.series());
        if (series.place() != PlaceBasis.REPORTING
                || series.syndrome() == VisitSeries.ALL_VISITS
                || series.syndrome() == VisitSeries.TOTALS
                || day.placeLevel().equals("outside")) {
            return;
        }
        out.collect(
                new Figure(
                        syndromes.numbered(series.syndrome()).id(),
                        series.age().label(),
                        PlaceKind.valueOf(day.placeLevel().toUpperCase(Locale.ROOT)),
                        day.place(),
                        day.placePath(),
                        day.day(),
                        day.counts()[VisitMeasure.VISITS.ordinal()],
                        day.counts()[VisitMeasure.TOTAL_VISITS.ordinal()]));
    }
}
