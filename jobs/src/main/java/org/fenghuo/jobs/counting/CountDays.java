package org.fenghuo.jobs.counting;

import static org.fenghuo.jobs.state.Kept.kept;

import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.DayChunk;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.AreaRegister;
import org.fenghuo.jobs.intake.AreasInForce;
import org.fenghuo.jobs.state.AllWritten;
import org.fenghuo.jobs.state.KeyedOperator;

/**
 * Counts a subject, as a disease, in an area by day, and writes the documents of the days that
 * changed.
 *
 * <p>Keeps for each key: counts in chunks of 64 days by series, for as long after their last change
 * as it is told; and for each series whose documents reach beyond today the days still to be
 * written, until they have begun. A key has a timer for the start of the next day only while there
 * are such days. Between checkpoints both are changed in memory, in as many keys as it holds. Days
 * that changed are written when {@link WritingTime} says so; those that still wait at a checkpoint
 * are kept, and wait on after a restart.
 */
public final class CountDays<D> extends KeyedOperator<SubjectArea, D>
        implements TwoInputStreamOperator<AreaDeltas, AreaChange, D>,
                Triggerable<SubjectArea, VoidNamespace>,
                WritingTime.Writing {
    private static final int MOST_CHANGED_DAYS = 500_000;
    private static final int NEVER = Integer.MIN_VALUE;
    private static final long UNKNOWN = Long.MAX_VALUE;
    // Beyond this a watermark means that no more will come, not that the year 10,000 has begun.
    private static final long END_OF_INPUT = 253_402_300_800_000L;

    private final CountDaysSettings settings;
    private final Documents<D> documents;
    private final List<Area> initialAreas;
    // Null where there is none: an Optional is not serialisable.
    private final WrittenSince written;

    private transient ListState<Integer> todayState;
    private transient ListState<Long> takenAtState;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient AreaRegister areas;
    private transient CountStore store;
    private transient KeysInMemory keys;
    private transient WritingTime writingTime;
    private transient Documents.Writer<D> writer;
    private transient LocalDays days;
    private transient int changedDays;
    private transient int today;
    private transient AllWritten allWritten;
    private transient LookBack lookBack;
    private transient long takenAt;

    /**
     * Begins with these areas, and then follows its second input. After a restart it trusts that
     * every record that is read again touches the cells of all documents that it ever changed.
     */
    public CountDays(CountDaysSettings settings, Documents<D> documents, List<Area> initialAreas) {
        this(settings, documents, initialAreas, null);
    }

    /**
     * The same, but after a restart it looks up which documents were written meanwhile; without a
     * checkpoint to begin from, which were ever written.
     */
    public CountDays(
            CountDaysSettings settings,
            Documents<D> documents,
            List<Area> initialAreas,
            WrittenSince written) {
        this.written = written;
        this.settings = settings;
        this.documents = documents;
        this.initialAreas = initialAreas;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        areas =
                new AreaRegister(
                        context.getOperatorStateStore(), initialAreas, context.isRestored());
        todayState =
                context.getOperatorStateStore()
                        .getUnionListState(new ListStateDescriptor<>("today", Types.INT));
        takenAtState =
                context.getOperatorStateStore()
                        .getUnionListState(new ListStateDescriptor<>("taken-at", Types.LONG));
        takenAt = context.isRestored() ? UNKNOWN : LookBack.NO_CHECKPOINT;
        for (long before : takenAtState.get()) {
            takenAt = Math.min(takenAt, before);
        }
        today = NEVER;
        for (int before : todayState.get()) {
            today = Math.max(today, before);
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        store = new CountStore(state(dayCounts()), state(pendingDays()), state(waitingDays()));
        keys = new KeysInMemory(store, this::setCurrentKey, settings.chunksInMemory());
        writingTime =
                settings.live()
                        ? new LiveWriting(keys, getProcessingTimeService(), this, today != NEVER)
                        : new ReplayWriting(keys, getProcessingTimeService(), this);
        timers = getInternalTimerService("day-start", VoidNamespaceSerializer.INSTANCE, this);
        writer = documents.over(areas.tree());
        days = new LocalDays(settings.zone());
        waitOn();
        allWritten = new AllWritten(getMetricGroup());
        lookBack =
                new LookBack(
                        Optional.ofNullable(written),
                        getProcessingTimeService(),
                        this::touchIfOurs);
        if (today != NEVER) {
            lookBack();
        }
    }

    /** Only when it is known which day it is: before, nothing can be written again. */
    private void lookBack() {
        if (takenAt != UNKNOWN) {
            lookBack.beginFrom(takenAt);
        }
    }

    private void touchIfOurs(SubjectArea key, long cell) throws Exception {
        TaskInfo task = getRuntimeContext().getTaskInfo();
        int owner =
                KeyGroupRangeAssignment.assignKeyToParallelOperator(
                        key,
                        task.getMaxNumberOfParallelSubtasks(),
                        task.getNumberOfParallelSubtasks());
        if (owner == task.getIndexOfThisSubtask()) {
            setCurrentKey(key);
            KeyCounts counts = keys.of(key);
            int before = counts.changedDays();
            counts.touch(cell);
            changedDays += counts.changedDays() - before;
            writingTime.await(counts);
            writeIfMany();
        }
    }

    /** What waited at the checkpoint that was restored stands in line again. */
    private void waitOn() throws Exception {
        for (SubjectArea key : keysIn(waitingDays())) {
            setCurrentKey(key);
            KeyCounts counts = keys.of(key);
            counts.readWaiting();
            changedDays += counts.changedDays();
            keys.await(counts);
        }
    }

    private MapStateDescriptor<Long, DayChunk> dayCounts() {
        return kept(
                "day-counts", Types.LONG, new DayChunkSerializer().asType(), settings.keptFor());
    }

    private ValueStateDescriptor<long[]> pendingDays() {
        return kept(
                "pending-days",
                PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO,
                settings.keptFor());
    }

    private ValueStateDescriptor<long[]> waitingDays() {
        return kept(
                "waiting-days",
                PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO,
                settings.keptFor());
    }

    @Override
    public void processElement1(StreamRecord<AreaDeltas> element) throws Exception {
        AreaDeltas changes = element.getValue();
        KeyCounts counts = keys.of(changes.key());
        int before = counts.changedDays();
        counts.add(changes, documents.concernLaterDays());
        changed(counts, before);
    }

    private void changed(KeyCounts counts, int daysBefore) throws Exception {
        changedDays += counts.changedDays() - daysBefore;
        writingTime.changed(counts);
        writeIfMany();
    }

    private void writeIfMany() throws Exception {
        if (changedDays > MOST_CHANGED_DAYS) {
            writingTime.writeNow();
        }
    }

    @Override
    public void processElement2(StreamRecord<AreaChange> element) throws Exception {
        areas.collect(element.getValue());
    }

    private void takeAreas() throws Exception {
        if (!areas.isWaiting()) {
            return;
        }
        AreasInForce news = areas.takeIntoForce();
        // Every document of an area, and of all below it, names the area or its population.
        keys.keepAll();
        for (SubjectArea key : keysIn(dayCounts())) {
            if (news.concerns(key.area())) {
                setCurrentKey(key);
                touchAll(keys.of(key));
            }
        }
    }

    private void touchAll(KeyCounts counts) throws Exception {
        int before = counts.changedDays();
        store.forEach(
                (number, chunk) -> {
                    if (!KeyCounts.isNote(number)) {
                        touchAll(counts, number, chunk);
                    }
                });
        changed(counts, before);
    }

    private static void touchAll(KeyCounts counts, long number, DayChunk chunk) {
        for (int place = 0; place < DayChunk.DAYS; place++) {
            if (chunk.hasAny(place) || chunk.isMarked(place)) {
                int day = Cell.day(number) * DayChunk.DAYS + place;
                counts.touch(Cell.of(Cell.series(number), day));
            }
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        takeAreas();
        if (mark.getTimestamp() >= END_OF_INPUT) {
            writingTime.writeNow();
            output.emitWatermark(mark);
            return;
        }
        boolean first = today == NEVER;
        today = Math.max(today, days.epochDay(mark.getTimestamp()));
        if (first) {
            lookBack();
        }
        super.processWatermark(mark);
        writingTime.timeMoved();
    }

    /** A day has begun for which the key has documents to write. */
    @Override
    public void onEventTime(InternalTimer<SubjectArea, VoidNamespace> timer) throws Exception {
        writingTime.changed(keys.of(timer.getKey()));
    }

    @Override
    public void onProcessingTime(InternalTimer<SubjectArea, VoidNamespace> timer) {
        throw new IllegalStateException("no timer of the wall clock is ever registered here");
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        takeAreas();
        writingTime.checkpointComes();
        super.prepareSnapshotPreBarrier(checkpointId);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        keys.keepAll();
        todayState.update(List.of(today));
        takenAtState.update(
                List.of(
                        today == NEVER
                                ? takenAt
                                : lookBack.since(context.getCheckpointTimestamp())));
        if (!keys.isAnyWaiting() && !lookBack.isPending()) {
            allWritten.at(context.getCheckpointId());
        }
    }

    @Override
    public void finish() throws Exception {
        takeAreas();
        writingTime.writeNow();
        super.finish();
    }

    @Override
    public void writeAll() throws Exception {
        for (KeyCounts next = keys.nextWaiting(); next != null; next = keys.nextWaiting()) {
            write(next);
            keys.forgetIfMany();
        }
    }

    @Override
    public void write(KeyCounts counts) throws Exception {
        counts.waitsNoLonger();
        setCurrentKey(counts.key());
        changedDays -= counts.changedDays();
        long[] cells = counts.takeChangedDays();
        writer.write(counts, cells, today, this::emit);
        PendingDays pending = counts.pending();
        if (!pending.isEmpty()) {
            timers.registerEventTimeTimer(VoidNamespace.INSTANCE, days.startOf(pending.earliest()));
        }
    }

    private void emit(D document) {
        output.collect(new StreamRecord<>(document));
    }
}
