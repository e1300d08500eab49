package org.fenghuo.jobs.cases;

import static org.fenghuo.jobs.state.Kept.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fenghuo.epi.counting.AffectedDays;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.DayChunk;
import org.fenghuo.epi.counting.DiseaseArea;
import org.fenghuo.epi.counting.Incidence;
import org.fenghuo.epi.counting.SeriesCounts;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.intake.AreaRegister;

/**
 * Counts the cases of a disease in an area by day, and writes the documents of the days that
 * changed.
 *
 * <p>Keeps for each key: counts in chunks of 64 days by series, for two horizons after their last
 * change (diseases without a horizon as long); and for each series whose longest window reaches
 * beyond today the days still to be written, until they have begun. A key has a timer for the start
 * of the next day only while there are such days. Days that changed are kept in memory until they
 * are written, which they are before every checkpoint: at once for a quiet key and then once a
 * second in live time; in a replay when the watermark moves, unless the last writing took longer
 * than what has passed since.
 */
final class CountWindows extends AbstractStreamOperator<Incidence>
        implements TwoInputStreamOperator<AreaDeltas, Area, Incidence>,
                Triggerable<DiseaseArea, VoidNamespace> {
    private static final long CONFLATION_MS = 1_000;
    private static final int MOST_DIRTY_DAYS = 500_000;
    private static final int NEVER = Integer.MIN_VALUE;
    // Beyond this a watermark means that no more will come, not that the year 10,000 has begun.
    private static final long END_OF_INPUT = 253_402_300_800_000L;

    private final CountWindowsSettings settings;
    private final List<Area> initialAreas;

    private transient SeriesStore counts;
    private transient MapState<Integer, Long> pending;
    private transient ListState<Integer> todayState;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient AreaRegister areas;
    private transient IncidenceWriter writer;
    private transient LocalDays days;
    private transient Map<DiseaseArea, DirtySeries> dirty;
    private transient int dirtyDays;
    private transient int today;
    private transient ScheduledFuture<?> nextWriting;
    private transient long writingTook;
    private transient long writtenAllAt;

    CountWindows(CountWindowsSettings settings, List<Area> initialAreas) {
        this.settings = settings;
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
        today = NEVER;
        for (int before : todayState.get()) {
            today = Math.max(today, before);
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        counts = new SeriesStore(mapState(dayCounts()));
        pending = mapState(kept("pending-days", Types.INT, Types.LONG, settings.keptFor()));
        timers = getInternalTimerService("day-start", VoidNamespaceSerializer.INSTANCE, this);
        writer = new IncidenceWriter(settings.windows(), areas.tree());
        days = new LocalDays(settings.zone());
        dirty = new HashMap<>();
    }

    private MapStateDescriptor<Long, DayChunk> dayCounts() {
        return kept(
                "day-counts", Types.LONG, new DayChunkSerializer().asType(), settings.keptFor());
    }

    private <K, V> MapState<K, V> mapState(MapStateDescriptor<K, V> descriptor) throws Exception {
        return getPartitionedState(
                VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor);
    }

    @Override
    public void processElement1(StreamRecord<AreaDeltas> element) throws Exception {
        AreaDeltas changes = element.getValue();
        counts.add(changes);
        DirtySeries series = dirty.computeIfAbsent(changes.key(), key -> new DirtySeries());
        int before = series.size();
        for (long cell : changes.cells()) {
            series.change(Cell.series(cell), Cell.day(cell));
        }
        dirtyDays += series.size() - before;
        if (dirtyDays > MOST_DIRTY_DAYS) {
            writeAll();
        } else if (settings.live() && today != NEVER) {
            writeIfQuiet(changes.key(), series);
        }
    }

    private void writeIfQuiet(DiseaseArea key, DirtySeries series) throws Exception {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        if (now - CONFLATION_MS >= series.writtenAt()) {
            write(key, series);
            series.written(now);
        }
        if (nextWriting == null) {
            writeConflatedAt(now + CONFLATION_MS);
        }
    }

    /** Once a second while anything is dirty: writes what has waited, forgets what was quiet. */
    private void writeConflated(long now) throws Exception {
        nextWriting = null;
        if (!settings.live()) {
            writeAll();
            return;
        }
        var keys = dirty.entrySet().iterator();
        while (keys.hasNext()) {
            var entry = keys.next();
            if (!entry.getValue().isEmpty()) {
                write(entry.getKey(), entry.getValue());
                entry.getValue().written(now);
            } else if (now - CONFLATION_MS > entry.getValue().writtenAt()) {
                keys.remove();
            }
        }
        if (!dirty.isEmpty()) {
            writeConflatedAt(now + CONFLATION_MS);
        }
    }

    private void writeConflatedAt(long time) {
        nextWriting = getProcessingTimeService().registerTimer(time, this::writeConflated);
    }

    @Override
    public void processElement2(StreamRecord<Area> element) throws Exception {
        Area area = element.getValue();
        if (!areas.isNews(area)) {
            return;
        }
        areas.put(area);
        // Every document of the area, and of all below it, names the area or its population.
        getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        dayCounts(),
                        (key, state) -> touchAll((DiseaseArea) key, area, state));
        if (dirtyDays > MOST_DIRTY_DAYS) {
            writeAll();
        } else if (settings.live() && today != NEVER && nextWriting == null) {
            writeConflatedAt(getProcessingTimeService().getCurrentProcessingTime() + CONFLATION_MS);
        }
    }

    private void touchAll(DiseaseArea key, Area area, MapState<Long, DayChunk> state)
            throws Exception {
        if (!areas.tree().place(key.area()).path().contains(area.code())) {
            return;
        }
        DirtySeries series = dirty.computeIfAbsent(key, any -> new DirtySeries());
        int before = series.size();
        for (Map.Entry<Long, DayChunk> entry : state.entries()) {
            for (int place = 0; place < DayChunk.DAYS; place++) {
                if (entry.getValue().hasAny(place)) {
                    int number = Cell.day(entry.getKey());
                    series.change(Cell.series(entry.getKey()), number * DayChunk.DAYS + place);
                }
            }
        }
        dirtyDays += series.size() - before;
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (mark.getTimestamp() >= END_OF_INPUT) {
            writeAll();
            output.emitWatermark(mark);
            return;
        }
        boolean begins = today == NEVER;
        today = Math.max(today, days.epochDay(mark.getTimestamp()));
        if (begins || (!settings.live() && isRested())) {
            writeAll();
        } else if (!settings.live()) {
            writeWhenRested();
        }
        super.processWatermark(mark);
    }

    private void writeWhenRested() {
        if (nextWriting == null) {
            writeConflatedAt(writtenAllAt + writingTook);
        }
    }

    /** In a backfill the index is slower than we: we read for as long as the last writing took. */
    private boolean isRested() {
        return now() - writtenAllAt >= writingTook;
    }

    private long now() {
        return getProcessingTimeService().getCurrentProcessingTime();
    }

    @Override
    public void onEventTime(InternalTimer<DiseaseArea, VoidNamespace> timer) throws Exception {
        List<Integer> waiting = new ArrayList<>();
        pending.keys().forEach(waiting::add);
        if (!settings.live() && !isRested()) {
            DirtySeries series = dirty.computeIfAbsent(timer.getKey(), key -> new DirtySeries());
            waiting.forEach(series::due);
            writeWhenRested();
            return;
        }
        for (int series : waiting) {
            write(timer.getKey(), series, List.of());
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<DiseaseArea, VoidNamespace> timer) {
        throw new IllegalStateException("no timer of the wall clock is ever registered here");
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        writeAll();
        super.prepareSnapshotPreBarrier(checkpointId);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        todayState.update(List.of(today));
    }

    @Override
    public void finish() throws Exception {
        writeAll();
        super.finish();
    }

    private void writeAll() throws Exception {
        long begun = now();
        for (Map.Entry<DiseaseArea, DirtySeries> entry : dirty.entrySet()) {
            write(entry.getKey(), entry.getValue());
        }
        dirty.clear();
        dirtyDays = 0;
        writtenAllAt = now();
        writingTook = writtenAllAt - begun;
    }

    private void write(DiseaseArea key, DirtySeries series) throws Exception {
        setCurrentKey(key);
        dirtyDays -= series.size();
        for (Map.Entry<Integer, Set<Integer>> changed : series.days().entrySet()) {
            write(key, changed.getKey(), changed.getValue());
        }
    }

    /** Writes what is due of a series of the current key, and plans what is due on later days. */
    private void write(DiseaseArea key, int series, Collection<Integer> changed) throws Exception {
        Long packed = pending.get(series);
        Pending plan = Pending.after(packed, changed, today, settings.windows().widest());
        int first = plan.next();
        for (int day : changed) {
            first = Math.min(first, day);
        }
        if (first <= today) {
            var affected = new AffectedDays(first, today, settings.windows());
            changed.forEach(affected::change);
            affected.write(plan.next(), plan.last());
            var read = new SeriesCounts(counts.of(series), settings.windows(), first, today);
            writer.write(key, series, read, affected, this::emit);
        }
        plan(series, packed, plan.begunBy(today));
    }

    private void plan(int series, Long packed, Pending rest) throws Exception {
        if (rest.isEmpty()) {
            if (packed != null) {
                pending.remove(series);
            }
            return;
        }
        if (packed == null || packed != rest.packed()) {
            pending.put(series, rest.packed());
        }
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, days.startOf(rest.next()));
    }

    private void emit(Incidence document) {
        output.collect(new StreamRecord<>(document));
    }
}
