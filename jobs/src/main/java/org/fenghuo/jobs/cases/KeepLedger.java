package org.fenghuo.jobs.cases;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.CellBundle;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.jobs.counting.RecordLedger;
import org.fenghuo.jobs.detection.RulesAtStart;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.RegisterChange;
import org.fenghuo.jobs.intake.RuleChange;
import org.fenghuo.jobs.intake.RuleRegister;

/**
 * Takes the winning version of each card, and what it takes back, to the windows. Keeps for each
 * card one {@link LedgerEntry}, until a time to live of the wall clock after its last version.
 */
final class KeepLedger extends RecordLedger<CaseVersion, LedgerEntry, RegisterChange> {
    private final OutputTag<CaseLine> lines;
    private final OutputTag<RollChange> rolls;
    private final RulesAtStart rules;
    private final Diseases diseases;
    private final Duration keptFor;

    private transient CellBundle bundle;
    private transient CaseLines caseLines;
    private transient RuleRegister known;
    private transient CaseRolls caseRolls;
    private transient long readBefore;

    KeepLedger(
            CaseOutputs outputs,
            List<Area> initialAreas,
            Diseases diseases,
            RulesAtStart rules,
            Duration keptFor,
            int bundleSize) {
        super(outputs.accounts(), initialAreas, bundleSize);
        this.lines = outputs.lines();
        this.rolls = outputs.rolls();
        this.rules = rules;
        this.diseases = diseases;
        this.keptFor = keptFor;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        known = rules.register(context.getOperatorStateStore(), context.isRestored());
        readBefore =
                context.isRestored() || rules.spokenBefore()
                        ? getProcessingTimeService().getCurrentProcessingTime()
                        : Long.MIN_VALUE;
    }

    @Override
    public void open() throws Exception {
        super.open();
        bundle = new CellBundle();
        caseLines =
                new CaseLines(diseases, line -> output.collect(lines, new StreamRecord<>(line)));
        caseRolls = new CaseRolls(known.ever(), diseases, placesBefore(), this::collect);
    }

    /** Null if nothing was said before. */
    private PlacesBefore placesBefore() {
        return readBefore == Long.MIN_VALUE
                ? null
                : new PlacesBefore(
                        readBefore,
                        getProcessingTimeService()::getCurrentProcessingTime,
                        rules.quietDays(),
                        this::collect);
    }

    private void collect(RollChange change) {
        output.collect(rolls, new StreamRecord<>(change));
    }

    @Override
    protected ValueStateDescriptor<LedgerEntry> descriptor() {
        return kept("ledger", new LedgerEntrySerializer().asType(), keptFor);
    }

    @Override
    protected LedgerEntry replace(CaseVersion version, LedgerEntry before, AreaTree tree) {
        if (before != null) {
            bundle.add(before.counted(), tree, -1);
        }
        bundle.add(version.counted(), tree, 1);
        caseRolls.replace(version, before, tree);
        return listed(version, before, tree);
    }

    @Override
    protected LedgerEntry known(
            CaseVersion version, LedgerEntry holder, boolean same, AreaTree tree) {
        bundle.add(version.counted(), tree, 0);
        caseRolls.touch(version, holder, tree);
        if (same) {
            return caseLines.wouldMove(holder, tree) ? listed(version, holder, tree) : holder;
        }
        bundle.add(holder.counted(), tree, 0);
        caseLines.clear(version, holder, tree);
        return holder;
    }

    private LedgerEntry listed(CaseVersion version, LedgerEntry before, AreaTree tree) {
        String county = caseLines.replace(version, before, tree);
        return new LedgerEntry(
                version.stamp(),
                version.counted(),
                version.traits(),
                version.receipt().delay(),
                county);
    }

    @Override
    protected void move(String recordId, LedgerEntry holder, AreaTree before, AreaTree after) {
        CountedCase counted = holder.counted();
        if (Places.differ(counted, before, after)) {
            bundle.add(counted, before, -1);
            bundle.add(counted, after, 1);
            caseLines.stay(recordId, holder, after);
            caseRolls.move(recordId, holder, before, after);
        }
    }

    /** Rules that ask for cards of which none has asked before are told of all that are held. */
    @Override
    protected void register(RegisterChange change) throws Exception {
        for (AreaChange area : change.area()) {
            caseRolls.areaChanges(area, tree());
            collect(area);
        }
        for (RuleChange rule : change.rule()) {
            if (known.take(rule) && caseRolls.watch(known.ever())) {
                forEachRecord((recordId, holder) -> caseRolls.tell(recordId, holder, tree()));
            }
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        tellPlacesBefore();
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        tellPlacesBefore();
        super.prepareSnapshotPreBarrier(checkpointId);
    }

    @Override
    public void finish() throws Exception {
        tellPlacesBefore();
        super.finish();
    }

    /** A walk through all that is kept, if areas changed that may have changed before a restart. */
    private void tellPlacesBefore() throws Exception {
        if (caseRolls.hasPlacesToTell()) {
            forEachRecord((recordId, holder) -> caseRolls.findPlaces(holder, tree()));
            caseRolls.tellPlaces(tree());
        }
    }

    @Override
    protected int bundled() {
        return bundle.size();
    }

    @Override
    protected void emptyBundle(Consumer<AreaDeltas> out) {
        bundle.empty(out);
    }
}
