package org.fenghuo.epi.counting;

/**
 * Changes of counts of one subject in one area, sorted by cell.
 *
 * @param key subject and area
 * @param cells cells that changed or were touched, growing (see {@link Cell})
 * @param deltas for each cell one number a measure, in the order of the measures
 */
@SuppressWarnings("ArrayRecordComponent") // a hot edge: primitives, never compared
public record AreaDeltas(SubjectArea key, long[] cells, int[] deltas) {
    /** All changes of a table, those of nothing too. */
    public static AreaDeltas of(SubjectArea key, CellDeltas changes) {
        return of(key, changes, changes.sortedCells());
    }

    /** The changes of a table that changed something. */
    public static AreaDeltas ofChanged(SubjectArea key, CellDeltas changes) {
        return of(key, changes, changes.sortedChangedCells());
    }

    private static AreaDeltas of(SubjectArea key, CellDeltas changes, long[] cells) {
        return new AreaDeltas(key, cells, changes.deltasOf(cells));
    }

    /** How many measures there are; 0 where there are no cells. */
    public int measures() {
        return cells.length == 0 ? 0 : deltas.length / cells.length;
    }
}
