package org.fenghuo.jobs.cases;

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
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.CellBundle;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.jobs.counting.Ledger;
import org.fenghuo.jobs.intake.MinuteOutcomes;
import org.fenghuo.jobs.intake.Outcome;
import org.fenghuo.jobs.intake.OutcomeTally;

/**
 * Takes the winning version of each card, and what it takes back, to the windows. Keeps for each
 * card one {@link LedgerEntry}, until a time to live of the wall clock after its last version.
 */
final class KeepLedger extends Ledger<CaseVersion> {
    private final OutputTag<CaseLine> lines;
    private final OutputTag<MinuteOutcomes> outcomes;
    private final Diseases diseases;
    private final Duration keptFor;

    private transient ValueState<LedgerEntry> ledger;
    private transient ValueStateDescriptor<LedgerEntry> descriptor;
    private transient CellBundle bundle;
    private transient OutcomeTally tally;
    private transient CaseLines caseLines;

    KeepLedger(
            CaseOutputs outputs,
            List<Area> initialAreas,
            Diseases diseases,
            Duration keptFor,
            int bundleSize) {
        super(initialAreas, bundleSize);
        this.lines = outputs.lines();
        this.outcomes = outputs.outcomes();
        this.diseases = diseases;
        this.keptFor = keptFor;
    }

    @Override
    public void open() throws Exception {
        super.open();
        descriptor = kept("ledger", new LedgerEntrySerializer().asType(), keptFor);
        ledger =
                getPartitionedState(
                        VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor);
        bundle = new CellBundle();
        tally = new OutcomeTally();
        caseLines =
                new CaseLines(diseases, line -> output.collect(lines, new StreamRecord<>(line)));
    }

    @Override
    protected void take(CaseVersion version, AreaTree tree) throws Exception {
        tally.add(version.partition(), version.minute(), outcome(version, tree));
    }

    private Outcome outcome(CaseVersion version, AreaTree tree) throws Exception {
        if (version.tooLate()) {
            return Outcome.TOO_LATE;
        }
        LedgerEntry holder = ledger.value();
        int order = holder == null ? 1 : version.stamp().compareTo(holder.stamp());
        if (order > 0) {
            if (holder != null) {
                bundle.add(holder.counted(), tree, -1);
            }
            bundle.add(version.counted(), tree, 1);
            list(version, holder, tree);
            return Outcome.COUNTED;
        }
        bundle.add(version.counted(), tree, 0);
        if (order == 0) {
            if (caseLines.wouldMove(holder, tree)) {
                list(version, holder, tree);
            }
            return Outcome.DUPLICATE;
        }
        bundle.add(holder.counted(), tree, 0);
        caseLines.clear(version, holder, tree);
        return Outcome.STALE;
    }

    private void list(CaseVersion version, LedgerEntry before, AreaTree tree) throws Exception {
        String county = caseLines.replace(version, before, tree);
        ledger.update(new LedgerEntry(version.stamp(), version.counted(), county));
    }

    @Override
    protected void move(AreaTree before, AreaTree after) throws Exception {
        getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        descriptor,
                        (key, state) -> {
                            LedgerEntry holder = state.value();
                            CountedCase counted = holder.counted();
                            if (Places.differ(counted, before, after)) {
                                bundle.add(counted, before, -1);
                                bundle.add(counted, after, 1);
                                caseLines.stay((String) key, holder, after);
                                flushIfMany();
                            }
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
