package org.fenghuo.jobs.counting;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.LongCursor;
import java.util.Arrays;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.DayChunk;
import org.fenghuo.epi.counting.SubjectArea;

/**
 * What is in memory of one key: counts and pending days, read from state once and kept there before
 * a checkpoint, and the days that changed since their documents were written, which state keeps
 * while the key waits. Its key must be the current one when anything is read or kept.
 */
public final class KeyCounts {
    private static final int NOTE = 1 << 31;
    private static final long LONG_AGO = Long.MIN_VALUE / 2;
    private static final DayChunk NONE = new DayChunk();

    private final SubjectArea key;
    private final CountStore store;
    private final LongObjectHashMap<DayChunk> chunks = new LongObjectHashMap<>();
    private final LongHashSet changedChunks = new LongHashSet();
    private final LongHashSet changedDays = new LongHashSet();
    private DayChunk lastChanged;
    private long lastNumber;
    private PendingDays pending;
    private long writtenAt = LONG_AGO;
    private boolean waiting;
    private boolean waitingIsKept;
    private boolean lineChanged;

    KeyCounts(SubjectArea key, CountStore store) {
        this.key = key;
        this.store = store;
    }

    /** What is counted, and where. */
    public SubjectArea key() {
        return key;
    }

    /**
     * Adds all changes, and remembers their cells; a change of nothing is one too.
     *
     * @param onlyFirst whether the first cell of each series stands for all later ones
     */
    void add(AreaDeltas changes, boolean onlyFirst) throws Exception {
        long[] cells = changes.cells();
        int measures = changes.measures();
        lineChanged = true;
        for (int i = 0; i < cells.length; i++) {
            if (!onlyFirst || i == 0 || Cell.series(cells[i]) != Cell.series(cells[i - 1])) {
                changedDays.add(cells[i]);
            }
            add(cells[i], changes.deltas(), i * measures, measures);
        }
    }

    private void add(long cell, int[] deltas, int from, int measures) throws Exception {
        DayChunk chunk = null;
        int day = Cell.day(cell);
        for (int measure = 0; measure < measures; measure++) {
            if (deltas[from + measure] != 0) {
                chunk = chunk == null ? chunkToChange(chunkOf(cell, day)) : chunk;
                chunk.add(measure, DayChunk.placeOf(day), deltas[from + measure]);
            }
        }
    }

    private static long chunkOf(long cell, int day) {
        return Cell.of(Cell.series(cell), DayChunk.numberOf(day));
    }

    /** Mostly the one that changed last, since cells come sorted. */
    private DayChunk chunkToChange(long number) throws Exception {
        if (lastChanged == null || lastNumber != number) {
            changedChunks.add(number);
            DayChunk chunk = chunk(number);
            if (chunk == NONE) {
                chunk = new DayChunk();
                chunks.put(number, chunk);
            }
            lastChanged = chunk;
            lastNumber = number;
        }
        return lastChanged;
    }

    /** The chunk of a cell (its number stands for the day); not to be changed. */
    public DayChunk chunk(long number) throws Exception {
        int at = chunks.indexOf(number);
        if (chunks.indexExists(at)) {
            return chunks.indexGet(at);
        }
        DayChunk found = store.read(number);
        chunks.indexInsert(at, number, found == null ? NONE : found);
        return found == null ? NONE : found;
    }

    /** Marks the day of a cell, or takes its mark away; this calls for no document. */
    public void mark(long cell, boolean marked) throws Exception {
        int day = Cell.day(cell);
        chunkToChange(chunkOf(cell, day)).mark(DayChunk.placeOf(day), marked);
    }

    /** What a writer noted of a series for itself, empty if nothing; not to be changed. */
    public DayChunk note(int series) throws Exception {
        return chunk(noteOf(series));
    }

    /** Notes something of a series in the place of what was noted before. */
    public void note(int series, DayChunk note) {
        chunks.put(noteOf(series), note);
        changedChunks.add(noteOf(series));
    }

    private static long noteOf(int series) {
        return Cell.of(series | NOTE, 0);
    }

    /** Whether a number is that of a note, which counts nothing of any day. */
    static boolean isNote(long number) {
        return number < 0;
    }

    /** The days that have documents still to be written. */
    public PendingDays pending() throws Exception {
        if (pending == null) {
            pending = store.readPending();
        }
        return pending;
    }

    /** The document of a cell is to be written again. */
    void touch(long cell) {
        lineChanged = true;
        changedDays.add(cell);
    }

    int changedDays() {
        return changedDays.size();
    }

    /** The cells that changed since last asked, sorted by series and day. */
    long[] takeChangedDays() {
        long[] cells = changedDays.toArray();
        changedDays.clear();
        Arrays.sort(cells);
        return cells;
    }

    /** Whether state has all that is in memory. */
    boolean isKept() {
        return changedChunks.isEmpty() && isLineKept() && (pending == null || pending.isKept());
    }

    private boolean isLineKept() {
        return waiting ? waitingIsKept && !lineChanged : !waitingIsKept;
    }

    /** Puts into state what changed. */
    void keep() throws Exception {
        for (LongCursor each : changedChunks) {
            store.keep(each.value, chunks.get(each.value));
        }
        changedChunks.clear();
        lastChanged = null;
        if (pending != null && !pending.isKept()) {
            store.keep(pending);
        }
        if (!isLineKept()) {
            keepLine();
        }
    }

    private void keepLine() throws Exception {
        if (waiting) {
            store.keepWaiting(changedDays.toArray());
        } else {
            store.keepNotWaiting();
        }
        waitingIsKept = waiting;
        lineChanged = false;
    }

    /** Takes from state the days that changed before a restart, if the key waited then. */
    void readWaiting() throws Exception {
        long[] cells = store.readWaiting();
        waitingIsKept = cells != null;
        if (cells != null) {
            changedDays.addAll(cells);
        }
    }

    /** The instant of the wall clock at which it was last written. */
    long writtenAt() {
        return writtenAt;
    }

    void written(long now) {
        writtenAt = now;
    }

    /** Whether it is among those that wait to be written. */
    boolean isWaiting() {
        return waiting;
    }

    void waits() {
        waiting = true;
    }

    void waitsNoLonger() {
        lineChanged = true;
        waiting = false;
    }
}
