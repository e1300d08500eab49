package org.fenghuo.local.recount.coverage;

import java.util.Arrays;

/** A set of days as ranges in order, each from a first day until the first that is out of it. */
final class DaySet {
    static final int EVER = Integer.MIN_VALUE;
    static final int NEVER = Integer.MAX_VALUE;
    static final DaySet NONE = new DaySet(new int[0]);
    static final DaySet ALL = of(EVER, NEVER);

    /** From, until, from, until … each greater than the one before. */
    private final int[] bounds;

    private DaySet(int[] bounds) {
        this.bounds = bounds;
    }

    static DaySet of(int from, int until) {
        return from < until ? new DaySet(new int[] {from, until}) : NONE;
    }

    static DaySet from(int day) {
        return of(day, NEVER);
    }

    static DaySet before(int day) {
        return of(EVER, day);
    }

    /** The days that are in both. */
    DaySet and(DaySet other) {
        return combined(other, 2);
    }

    /** The days that are in one of them at least. */
    DaySet or(DaySet other) {
        return combined(other, 1);
    }

    /** The days that are not in the other. */
    DaySet minus(DaySet other) {
        return and(other.complement());
    }

    private DaySet complement() {
        if (bounds.length == 0) {
            return ALL;
        }
        boolean fromEver = bounds[0] == EVER;
        boolean withoutEnd = bounds[bounds.length - 1] == NEVER;
        int[] inner =
                Arrays.copyOfRange(bounds, fromEver ? 1 : 0, bounds.length - (withoutEnd ? 1 : 0));
        int[] turned = new int[inner.length + (fromEver ? 0 : 1) + (withoutEnd ? 0 : 1)];
        int at = 0;
        if (!fromEver) {
            turned[at++] = EVER;
        }
        System.arraycopy(inner, 0, turned, at, inner.length);
        if (!withoutEnd) {
            turned[turned.length - 1] = NEVER;
        }
        return new DaySet(turned);
    }

    /** The days that so many of the two sets hold, walking along the bounds of both. */
    private DaySet combined(DaySet other, int wanted) {
        int[] result = new int[bounds.length + other.bounds.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        boolean inside = false;
        while (mine < bounds.length || theirs < other.bounds.length) {
            int day = Math.min(at(bounds, mine), at(other.bounds, theirs));
            while (mine < bounds.length && bounds[mine] == day) {
                mine++;
            }
            while (theirs < other.bounds.length && other.bounds[theirs] == day) {
                theirs++;
            }
            boolean now = mine % 2 + theirs % 2 >= wanted;
            if (now != inside) {
                result[size++] = day;
                inside = now;
            }
        }
        return size == 0 ? NONE : new DaySet(Arrays.copyOf(result, size));
    }

    private static int at(int[] bounds, int index) {
        return index < bounds.length ? bounds[index] : NEVER;
    }

    boolean has(int day) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (day >= bounds[i] && day < bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return bounds.length == 0;
    }

    int ranges() {
        return bounds.length / 2;
    }

    int first(int range) {
        return bounds[2 * range];
    }

    int until(int range) {
        return bounds[2 * range + 1];
    }

    @Override
    public String toString() {
        return Arrays.toString(bounds);
    }
}
