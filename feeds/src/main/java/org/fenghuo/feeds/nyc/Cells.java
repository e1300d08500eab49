package org.fenghuo.feeds.nyc;

import java.util.function.Consumer;

/** All cells of cases, by class, place and day. */
final class Cells {
    private final CaseCell[][][] cells;

    Cells(Places places, Days days) {
        cells = new CaseCell[Measure.CASES.size()][places.count()][days.count()];
        for (Measure measure : Measure.CASES) {
            for (int place = 0; place < places.count(); place++) {
                for (int day = 0; day < days.count(); day++) {
                    cells[measure.number()][place][day] = new CaseCell(measure, place, day);
                }
            }
        }
    }

    CaseCell at(Measure measure, int place, int day) {
        return cells[measure.number()][place][day];
    }

    /** Every cell, by class, then place, then day. */
    void forEach(Consumer<CaseCell> each) {
        for (CaseCell[][] ofClass : cells) {
            for (CaseCell[] ofPlace : ofClass) {
                for (CaseCell cell : ofPlace) {
                    each.accept(cell);
                }
            }
        }
    }
}
