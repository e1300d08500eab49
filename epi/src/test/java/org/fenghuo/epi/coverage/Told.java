package org.fenghuo.epi.coverage;

import java.util.LinkedHashMap;
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
                                        (one, change) -> {
                                            boolean counts =
                                                    one.measure().isLevel()
                                                            ? one.day() <= day
                                                            : one.day() == day;
                                            if (counts) {
                                                told.merge(
                                                        key(vaccine, area, one),
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

    /** One number of a cell. */
    record One(long cell, CoverageMeasure measure) {
        int day() {
            return Cell.day(cell);
        }
    }

    /** The changes of the cells of one vaccine and area. */
    static Map<One, Integer> byCell(CellDeltas deltas) {
        long[] cells = deltas.sortedCells();
        int[] changes = deltas.deltasOf(cells);
        Map<One, Integer> byCell = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            for (CoverageMeasure measure : CoverageMeasure.ALL) {
                int change = changes[i * CoverageMeasure.COUNT + measure.ordinal()];
                if (change != 0) {
                    byCell.put(new One(cells[i], measure), change);
                }
            }
        }
        return byCell;
    }

    private static String key(String vaccine, String area, One one) {
        CoverageSeries series = CoverageSeries.of(Cell.series(one.cell()));
        return key(vaccine, series.dose(), series.cohort().label(), area, one.measure());
    }
}
