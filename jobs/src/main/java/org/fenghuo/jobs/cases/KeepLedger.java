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
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.CellBundle;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.jobs.intake.AreaRegister;
import org.fenghuo.jobs.intake.MinuteOutcomes;
import org.fenghuo.jobs.intake.Outcome;
import org.fenghuo.jobs.intake.OutcomeTally;

/**
 * Takes the winning version of each card, and what it takes back, to the windows.
 *
 * <p>Keeps for each card one {@link LedgerEntry}, until a time to live of the wall clock after its
 * last version. Changes are bundled by cell and leave when there are many, when the watermark moves
 * and before a checkpoint; so the bundle itself is no state. Areas arrive on the second input; one
 * that changes the tree moves every case that it concerns.
 */
final class KeepLedger extends AbstractStreamOperator<AreaDeltas>
        implements TwoInputStreamOperator<CaseVersion, Area, AreaDeltas> {
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
            ledger.update(new LedgerEntry(version.stamp(), version.counted()));
            caseLines.replace(version, holder, tree);
            return Outcome.COUNTED;
        }
        bundle.add(version.counted(), tree, 0);
        if (order == 0) {
            return Outcome.DUPLICATE;
        }
        bundle.add(holder.counted(), tree, 0);
        caseLines.clear(version, holder, tree);
        return Outcome.STALE;
    }

    @Override
    public void processElement2(StreamRecord<Area> element) throws Exception {
        Area area = element.getValue();
        if (!areas.isNews(area)) {
            return;
        }
        if (!areas.movesCases(area)) {
            areas.put(area);
            return;
        }
        AreaTree before = areas.copyOfTree();
        areas.put(area);
        move(before, areas.tree());
    }

    /** Counts every case again whose places lie elsewhere in the new tree. */
    private void move(AreaTree before, AreaTree after) throws Exception {
        getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        descriptor,
                        (key, state) -> {
                            var counted = state.value().counted();
                            if (Places.differ(counted, before, after)) {
                                bundle.add(counted, before, -1);
                                bundle.add(counted, after, 1);
                                if (bundle.size() >= bundleSize) {
                                    flush();
                                }
                            }
                        });
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        flush();
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        flush();
        super.prepareSnapshotPreBarrier(checkpointId);
    }

    @Override
    public void finish() throws Exception {
        flush();
        super.finish();
    }

    private void flush() {
        bundle.empty(deltas -> output.collect(new StreamRecord<>(deltas)));
        tally.empty(counts -> output.collect(outcomes, new StreamRecord<>(counts)));
    }
}
