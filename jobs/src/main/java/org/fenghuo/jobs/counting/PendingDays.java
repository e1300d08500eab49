package org.fenghuo.jobs.counting;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntLongHashMap;
import com.carrotsearch.hppc.cursors.IntLongCursor;

/**
 * The series of one key that have documents still to be written, since their days had not begun.
 */
public final class PendingDays {
    private static final int[] NONE = {};

    private final IntLongHashMap series = new IntLongHashMap();
    private boolean changed;

    /** Pending days as they were packed; null if there are none. */
    static PendingDays of(long[] packed) {
        PendingDays days = new PendingDays();
        for (int i = 0; packed != null && i < packed.length; i += 2) {
            days.series.put((int) packed[i], packed[i + 1]);
        }
        return days;
    }

    /** A series and its days in turn, for the state. */
    long[] packed() {
        long[] packed = new long[2 * series.size()];
        int at = 0;
        for (IntLongCursor each : series) {
            packed[at++] = each.key;
            packed[at++] = each.value;
        }
        return packed;
    }

    /** What is pending of a series. */
    public Pending of(int code) {
        int at = series.indexOf(code);
        return series.indexExists(at) ? Pending.of(series.indexGet(at)) : Pending.NONE;
    }

    /** Remembers what is pending of a series from now on. */
    public void put(int code, Pending rest) {
        if (!rest.isEmpty()) {
            long packed = rest.packed();
            int at = series.indexOf(code);
            if (!series.indexExists(at)) {
                series.indexInsert(at, code, packed);
                changed = true;
            } else if (series.indexReplace(at, packed) != packed) {
                changed = true;
            }
        } else if (series.containsKey(code)) {
            series.remove(code);
            changed = true;
        }
    }

    /** Whether no series has anything pending. */
    public boolean isEmpty() {
        return series.isEmpty();
    }

    /** Whether state has them as they are. */
    boolean isKept() {
        return !changed;
    }

    void kept() {
        changed = false;
    }

    /** The first day that is pending for any series; none may be empty. */
    int earliest() {
        int earliest = Integer.MAX_VALUE;
        for (IntLongCursor each : series) {
            earliest = Math.min(earliest, Pending.of(each.value).next());
        }
        return earliest;
    }

    /** The series with a pending day that has begun. */
    public int[] begunBy(int today) {
        IntArrayList begun = null;
        for (IntLongCursor each : series) {
            if (Pending.of(each.value).next() <= today) {
                begun = begun == null ? new IntArrayList(series.size()) : begun;
                begun.add(each.key);
            }
        }
        return begun == null ? NONE : begun.toArray();
    }
}
