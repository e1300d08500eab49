package org.fenghuo.jobs.cases;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.CellBundle;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.AreaRegister;
import org.fenghuo.jobs.intake.AreasInForce;
import org.fenghuo.jobs.intake.MinuteOutcomes;
import org.fenghuo.jobs.intake.Outcome;
import org.fenghuo.jobs.intake.OutcomeTally;

/**
 * Takes the winning version of each card, and what it takes back, to the windows.
 *
 * <p>Keeps for each card one {@link LedgerEntry}, until a time to live of the wall clock after its
 * last version. Changes are bundled by cell and leave when there are many, when the watermark moves
 * and before a checkpoint; so the bundle itself is no state. Areas arrive on the second input;
 * those that change the tree move every case that they concern. That is a walk through the whole
 * ledger, so changes wait for each other: until the watermark moves, until a checkpoint, or until
 * the next card, but for cards not more often than once in many.
 */
final class KeepLedger extends AbstractStreamOperator<AreaDeltas>
        implements TwoInputStreamOperator<CaseVersion, AreaChange, AreaDeltas> {
    static final int CARDS_BETWEEN_WALKS = 10_000;

    private final OutputTag<CaseLine> lines;
    private final OutputTag<MinuteOutcomes> outcomes;
    private final List<Area> initialAreas;
    private final Diseases diseases;
    private final Duration keptFor;
    private final int bundleSize;

    private transient ValueState<LedgerEntry> ledger;
    private transient ValueStateDescriptor<LedgerEntry> descriptor;
    private transient AreaRegister areas;
    private transient CellBundle bundle;
    private transient OutcomeTally tally;
    private transient CaseLines caseLines;
    private transient int cardsSinceWalk;

    KeepLedger(
            CaseOutputs outputs,
            List<Area> initialAreas,
            Diseases diseases,
            Duration keptFor,
            int bundleSize) {
        this.lines = outputs.lines();
        this.outcomes = outputs.outcomes();
        this.initialAreas = initialAreas;
        this.diseases = diseases;
        this.keptFor = keptFor;
        this.bundleSize = bundleSize;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        descriptor = kept("ledger", new LedgerEntrySerializer().asType(), keptFor);
        areas =
                new AreaRegister(
                        context.getOperatorStateStore(), initialAreas, context.isRestored());
        bundle = new CellBundle();
        tally = new OutcomeTally();
        cardsSinceWalk = CARDS_BETWEEN_WALKS;
        caseLines =
                new CaseLines(diseases, line -> output.collect(lines, new StreamRecord<>(line)));
    }

    @Override
    public void open() throws Exception {
        super.open();
        ledger =
                getPartitionedState(
                        VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor);
    }

    @Override
    public void processElement1(StreamRecord<CaseVersion> element) throws Exception {
        if (areas.isWaiting() && cardsSinceWalk >= CARDS_BETWEEN_WALKS) {
            takeAreas();
            setKeyContextElement1(element);
        }
        cardsSinceWalk++;
        CaseVersion version = element.getValue();
        Outcome outcome = take(version);
        tally.add(version.partition(), version.minute(), outcome);
        if (bundle.size() >= bundleSize) {
            flush();
        }
    }

    private Outcome take(CaseVersion version) throws Exception {
        if (version.tooLate()) {
            return Outcome.TOO_LATE;
        }
        LedgerEntry holder = ledger.value();
        AreaTree tree = areas.tree();
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
    public void processElement2(StreamRecord<AreaChange> element) throws Exception {
        areas.collect(element.getValue());
    }

    private void takeAreas() throws Exception {
        if (!areas.isWaiting()) {
            return;
        }
        AreasInForce changed = areas.takeIntoForce();
        cardsSinceWalk = 0;
        if (changed.movesCases()) {
            move(changed.before(), changed.after());
        }
    }

    /** Counts every case again whose places lie elsewhere in the new tree. */
    private void move(AreaTree before, AreaTree after) throws Exception {
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
                                if (bundle.size() >= bundleSize) {
                                    flush();
                                }
                            }
                        });
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        takeAreas();
        flush();
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        takeAreas();
        flush();
        super.prepareSnapshotPreBarrier(checkpointId);
    }

    @Override
    public void finish() throws Exception {
        takeAreas();
        flush();
        super.finish();
    }

    private void flush() {
        bundle.empty(deltas -> output.collect(new StreamRecord<>(deltas)));
        tally.empty(counts -> output.collect(outcomes, new StreamRecord<>(counts)));
    }
}
