package org.fenghuo.epi.coverage;

import java.util.Arrays;

/**
 * Changes of cells (see {@link org.fenghuo.epi.counting.Cell}), added up; a change of nothing is
 * kept too, for the cell was touched. An open hash table of primitives, to be used again.
 */
public final class CellChanges {
    private static final int LEAST_SLOTS = 64;
    private static final long EMPTY = -1;

    private long[] cells = empty(LEAST_SLOTS);
    private int[] changes = new int[LEAST_SLOTS];
    private int size;

    /** Takes one cell and what changed in it. */
    @FunctionalInterface
    public interface Taker {
        /** Takes a cell with its change, which may be 0. */
        void take(long cell, int change);
    }

    /** Number of cells. */
    public int size() {
        return size;
    }

    /** Adds to a cell; adding 0 touches it. */
    public void add(long cell, int change) {
        int mask = cells.length - 1;
        int at = spread(cell) & mask;
        while (cells[at] != cell) {
            if (cells[at] == EMPTY) {
                if (2 * size >= cells.length) {
                    grow();
                    add(cell, change);
                    return;
                }
                cells[at] = cell;
                size++;
                break;
            }
            at = at + 1 & mask;
        }
        changes[at] += change;
    }

    /** Adds all changes of another table. */
    public void addAll(CellChanges others) {
        others.forEach(this::add);
    }

    /** Hands out all cells, in no order. */
    public void forEach(Taker taker) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != EMPTY) {
                taker.take(cells[i], changes[i]);
            }
        }
    }

    /** The cells, sorted by series and day. */
    public long[] sortedCells() {
        long[] sorted = new long[size];
        int at = 0;
        for (long cell : cells) {
            if (cell != EMPTY) {
                sorted[at++] = cell;
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** The change of a cell, 0 where it was not touched. */
    public int of(long cell) {
        int mask = cells.length - 1;
        int at = spread(cell) & mask;
        while (cells[at] != EMPTY) {
            if (cells[at] == cell) {
                return changes[at];
            }
            at = at + 1 & mask;
        }
        return 0;
    }

    /** Forgets all and keeps the room. */
    public void clear() {
        if (size > 0) {
            Arrays.fill(cells, EMPTY);
            Arrays.fill(changes, 0);
            size = 0;
        }
    }

    private void grow() {
        long[] oldCells = cells;
        int[] oldChanges = changes;
        cells = empty(2 * oldCells.length);
        changes = new int[cells.length];
        size = 0;
        for (int i = 0; i < oldCells.length; i++) {
            if (oldCells[i] != EMPTY) {
                add(oldCells[i], oldChanges[i]);
            }
        }
    }

    private static int spread(long cell) {
        long mixed = cell * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32);
    }

    private static long[] empty(int slots) {
        long[] cells = new long[slots];
        Arrays.fill(cells, EMPTY);
        return cells;
    }
}
