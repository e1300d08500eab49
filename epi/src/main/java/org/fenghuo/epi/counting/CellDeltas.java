package org.fenghuo.epi.counting;

import java.util.Arrays;

/**
 * Changes of counts by cell, added up; a change of nothing is kept too, for a touched cell is
 * written again. An open hash table of primitives, since it stands on the path of every record.
 */
public final class CellDeltas {
    private static final int LEAST_SLOTS = 16;
    private static final long EMPTY = -1;

    private final int measures;
    private long[] cells;
    private int[] deltas;
    private int size;

    /** No changes yet, of so many measures. */
    public CellDeltas(int measures) {
        this(measures, 0);
    }

    /** No changes yet, but room for so many cells. */
    public CellDeltas(int measures, int expected) {
        this.measures = measures;
        int slots = Math.max(LEAST_SLOTS, Integer.highestOneBit(expected) * 4);
        cells = empty(slots);
        deltas = new int[slots * measures];
    }

    /** Number of cells. */
    public int size() {
        return size;
    }

    /** Adds to one measure of a cell; adding 0 touches it. */
    public void add(long cell, int measure, int delta) {
        // Finding the slot first: it may make the table grow.
        int at = slot(cell) * measures + measure;
        deltas[at] += delta;
    }

    /** Adds all changes of another table. */
    public void addAll(CellDeltas others) {
        for (int i = 0; i < others.cells.length; i++) {
            if (others.cells[i] != EMPTY) {
                int to = slot(others.cells[i]) * measures;
                for (int m = 0; m < measures; m++) {
                    deltas[to + m] += others.deltas[i * measures + m];
                }
            }
        }
    }

    /** The cells, sorted by series and day. */
    public long[] sortedCells() {
        return sortedCells(false);
    }

    /** The cells of which something changed, sorted by series and day. */
    public long[] sortedChangedCells() {
        return sortedCells(true);
    }

    private long[] sortedCells(boolean onlyChanged) {
        long[] sorted = new long[size];
        int found = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != EMPTY && (!onlyChanged || isChanged(i))) {
                sorted[found++] = cells[i];
            }
        }
        Arrays.sort(sorted, 0, found);
        return found == size ? sorted : Arrays.copyOf(sorted, found);
    }

    private boolean isChanged(int slot) {
        for (int at = slot * measures; at < (slot + 1) * measures; at++) {
            if (deltas[at] != 0) {
                return true;
            }
        }
        return false;
    }

    /** The changes of cells in their order, one number a measure; 0 where one was not touched. */
    public int[] deltasOf(long[] ordered) {
        int[] found = new int[ordered.length * measures];
        for (int i = 0; i < ordered.length; i++) {
            int from = find(ordered[i]) * measures;
            System.arraycopy(deltas, from, found, i * measures, measures);
        }
        return found;
    }

    private int slot(long cell) {
        int at = find(cell);
        if (cells[at] == cell) {
            return at;
        }
        if (2 * size >= cells.length) {
            grow();
            return slot(cell);
        }
        cells[at] = cell;
        size++;
        return at;
    }

    /** Where a cell stands, or, if it was not touched, an empty slot, whose changes are 0. */
    private int find(long cell) {
        int mask = cells.length - 1;
        int at = spread(cell) & mask;
        while (cells[at] != cell && cells[at] != EMPTY) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldCells = cells;
        int[] oldDeltas = deltas;
        cells = empty(2 * oldCells.length);
        deltas = new int[cells.length * measures];
        size = 0;
        for (int i = 0; i < oldCells.length; i++) {
            if (oldCells[i] != EMPTY) {
                int to = slot(oldCells[i]) * measures;
                System.arraycopy(oldDeltas, i * measures, deltas, to, measures);
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
