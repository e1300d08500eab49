package org.fenghuo.epi.coverage;

import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.CellDeltas;

/** Sums up changes as a document does: levels up to a day, flows on the day itself. */
final class Told {
    private Told() {}

    /** Figures of a day that are not 0, by vaccine, dose, cohort, area and measure. */
    static Map<String, Integer> on(int day, CoverageChanges changes) {
        Map<String, Integer> told = new TreeMap<>();
        changes.forEach(
                (vaccine, area, cells) ->
                        byCell(cells)
                                .forEach(
                                        (cell, change) -> {
                                            CoverageSeries series =
                                                    CoverageSeries.of(Cell.series(cell));
                                            boolean counts =
                                                    series.measure().isLevel()
                                                            ? Cell.day(cell) <= day
                                                            : Cell.day(cell) == day;
                                            if (counts) {
                                                told.merge(
                                                        key(vaccine, area, series),
                                                        change,
                                                        Integer::sum);
                                            }
                                        }));
        told.values().removeIf(count -> count == 0);
        return told;
    }

    static String key(
            String vaccine, int dose, String cohort, String area, CoverageMeasure measure) {
        return String.join("|", vaccine, "" + dose, cohort, area, measure.name());
    }

    /** All cells with a change other than 0, by what they are. */
    static Map<String, Integer> cells(CoverageChanges changes) {
        Map<String, Integer> all = new TreeMap<>();
        changes.forEach(
                (vaccine, area, cells) ->
                        byCell(cells)
                                .forEach(
                                        (cell, change) -> {
                                            if (change != 0) {
                                                all.put(vaccine + "|" + area + "|" + cell, change);
                                            }
                                        }));
        return all;
    }

    /** The changes of cells of one vaccine and area. */
    static Map<Long, Integer> byCell(CellDeltas deltas) {
        long[] cells = deltas.sortedCells();
        int[] changes = deltas.deltasOf(cells);
        Map<Long, Integer> byCell = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) {
            byCell.put(cells[i], changes[i]);
        }
        return byCell;
    }

    private static String key(String vaccine, String area, CoverageSeries series) {
        return key(vaccine, series.dose(), series.cohort().label(), area, series.measure());
    }
}
