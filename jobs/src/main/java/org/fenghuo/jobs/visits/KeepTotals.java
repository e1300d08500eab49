package org.fenghuo.jobs.visits;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.visits.CountedTotals;
import org.fenghuo.epi.visits.VisitBundle;
import org.fenghuo.jobs.counting.Ledger;
import org.fenghuo.jobs.intake.MinuteOutcomes;
import org.fenghuo.jobs.intake.Outcome;
import org.fenghuo.jobs.intake.OutcomeTally;

/**
 * Counts what departments say of all their visits of a day. Keeps for each department and day one
 * {@link HeldTotals}, until a time to live of the wall clock after its last version.
 */
final class KeepTotals extends Ledger<TotalsVersion> {
    private final OutputTag<MinuteOutcomes> outcomes;
    private final Duration keptFor;

    private transient ValueState<HeldTotals> ledger;
    private transient ValueStateDescriptor<HeldTotals> descriptor;
    private transient VisitBundle bundle;
    private transient OutcomeTally tally;

    KeepTotals(
            OutputTag<MinuteOutcomes> outcomes,
            List<Area> initialAreas,
            Duration keptFor,
            int bundleSize) {
        super(initialAreas, bundleSize);
        this.outcomes = outcomes;
        this.keptFor = keptFor;
    }

    @Override
    public void open() throws Exception {
        super.open();
        descriptor = kept("totals-ledger", new HeldTotalsSerializer().asType(), keptFor);
        ledger =
                getPartitionedState(
                        VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor);
        bundle = new VisitBundle();
        tally = new OutcomeTally();
    }

    @Override
    protected void take(TotalsVersion version, AreaTree tree) throws Exception {
        tally.add(version.partition(), version.minute(), outcome(version, tree));
    }

    private Outcome outcome(TotalsVersion version, AreaTree tree) throws Exception {
        if (version.tooLate()) {
            return Outcome.TOO_LATE;
        }
        HeldTotals holder = ledger.value();
        int order = holder == null ? 1 : version.stamp().compareTo(holder.stamp());
        if (order <= 0) {
            return order == 0 ? Outcome.DUPLICATE : Outcome.STALE;
        }
        bundle.add(holder == null ? CountedTotals.NOTHING : holder.totals(), tree, -1);
        bundle.add(version.totals(), tree, 1);
        ledger.update(new HeldTotals(version.stamp(), version.totals()));
        return Outcome.COUNTED;
    }

    @Override
    protected void move(AreaTree before, AreaTree after) throws Exception {
        getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        descriptor,
                        (key, state) -> {
                            bundle.move(state.value().totals(), before, after);
                            flushIfMany();
                        });
    }

    @Override
    protected int bundled() {
        return bundle.size();
    }

    @Override
    protected void empty(AreaTree tree, Consumer<AreaDeltas> out) {
        bundle.empty(out);
        tally.empty(counts -> output.collect(outcomes, new StreamRecord<>(counts)));
    }
}
