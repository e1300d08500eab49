package org.fenghuo.jobs.alerts;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.detect.CoverageFact;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.SeriesDay;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.rules.Family;

/**
 * Lets cases of a joined rule ring while coverage is below its target in the same place, with both
 * facts; other verdicts pass. Keyed by place.
 *
 * <p>Keeps for each place: which coverage is low, and the newest verdicts of joined rules, both for
 * as long as it is told after their last change.
 */
final class JoinCoverage extends KeyedProcessFunction<String, Signal, Signal> {
    private static final long serialVersionUID = 1L;

    private final Duration keptFor;
    private transient MapState<String, LowCoverage> low;
    private transient MapState<String, Signal> halves;

    JoinCoverage(Duration keptFor) {
        this.keptFor = keptFor;
    }

    @Override
    public void open(OpenContext context) {
        low =
                getRuntimeContext()
                        .getMapState(
                                kept(
                                        "low-coverage",
                                        Types.STRING,
                                        TypeInformation.of(LowCoverage.class),
                                        keptFor));
        halves =
                getRuntimeContext()
                        .getMapState(
                                kept(
                                        "halves-of-joined-rules",
                                        Types.STRING,
                                        TypeInformation.of(Signal.class),
                                        keptFor));
    }

    static String place(Signal signal) {
        return signal.line().kind().label() + "-" + signal.line().place();
    }

    @Override
    public void processElement(Signal signal, Context context, Collector<Signal> out)
            throws Exception {
        if (signal.rule().family() == Family.JOINED) {
            Signal whole = JoinedHalf.after(halves.get(code(signal)), signal);
            if (whole.firings().isEmpty()) {
                halves.remove(code(signal));
            } else {
                halves.put(code(signal), whole);
            }
            out.collect(joined(signal));
            return;
        }
        out.collect(signal);
        if (signal.rule().family() == Family.COVERAGE) {
            take(signal, out);
        }
    }

    private static String code(Signal signal) {
        return signal.speaker() + "|" + signal.line().code();
    }

    private void take(Signal signal, Collector<Signal> out) throws Exception {
        String code = signal.rule().key() + "|" + signal.line().subject() + "|" + signal.detail();
        boolean wasLow = low.contains(code);
        List<Firing> firings = signal.firings();
        Firing last = firings.isEmpty() ? null : firings.get(firings.size() - 1);
        if (last != null && last.lastDay() == signal.untilDay()) {
            low.put(code, new LowCoverage(signal.rule().id(), fact(signal, last)));
        } else {
            low.remove(code);
        }
        if (wasLow || low.contains(code)) {
            tellHalves(signal, out);
        }
    }

    private static CoverageFact fact(Signal signal, Firing firing) {
        SeriesDay day = firing.series().get(firing.series().size() - 1);
        return new CoverageFact(
                signal.line().subject(),
                signal.detail(),
                day.day(),
                (int) day.count(),
                (int) day.base(),
                firing.threshold());
    }

    private void tellHalves(Signal coverage, Collector<Signal> out) throws Exception {
        for (Signal half : halves.values()) {
            if (half.rule().coverage().coverageRule().equals(coverage.rule().id())) {
                String cause = "%s %s".formatted(coverage.line().subject(), coverage.detail());
                out.collect(joined(half.because(coverage.at(), Change.DAY, cause)));
            }
        }
    }

    private Signal joined(Signal half) throws Exception {
        List<CoverageFact> facts = new ArrayList<>();
        for (LowCoverage each : low.values()) {
            if (each.ruleId().equals(half.rule().coverage().coverageRule())) {
                facts.add(each.fact());
            }
        }
        facts.sort(Comparator.comparing(CoverageFact::vaccine).thenComparing(CoverageFact::detail));
        List<Firing> firings =
                facts.isEmpty()
                        ? List.of()
                        : half.firings().stream().map(firing -> firing.beside(facts)).toList();
        return half.with(firings);
    }
}
