package org.fenghuo.feeds.nyc;

import java.time.Instant;

/**
 * How many persons of each place, day and measure there are according to the publisher. The city
 * row holds everybody; here the city's place holds those of unknown borough, never fewer than none.
 */
final class Wanted {
    private final Places places;
    private final Days days;
    private final int[][][] published;
    private final boolean[][] cityHasRow;
    private final Held held;

    Wanted(Places places, Days days, Held held) {
        this.places = places;
        this.days = days;
        this.held = held;
        this.published = new int[Measure.values().length][places.count()][days.count()];
        this.cityHasRow = new boolean[Measure.values().length][days.count()];
    }

    void follow(Changes publication) {
        for (Change change : publication.all()) {
            int measure = change.measure().number();
            int day = days.index(change.day());
            published[measure][change.place()][day] += change.delta();
            cityHasRow[measure][day] |= change.place() == places.city();
        }
        noteHeld(publication.at());
    }

    int persons(Measure measure, int place, int day) {
        return place == places.city()
                ? Math.max(0, residual(measure, day))
                : Math.max(0, published[measure.number()][place][day]);
    }

    private int residual(Measure measure, int day) {
        int[][] counts = published[measure.number()];
        int residual = counts[places.city()][day];
        for (int borough = 0; borough < places.boroughs(); borough++) {
            residual -= Math.max(0, counts[borough][day]);
        }
        return residual;
    }

    private void noteHeld(Instant at) {
        for (Measure measure : Measure.values()) {
            for (int day = 0; day < days.count(); day++) {
                int missing = Math.max(0, -residual(measure, day));
                held.note(measure, day, new Held.Shortfall(missing, hasRow(measure, day), at));
            }
        }
    }

    private boolean hasRow(Measure measure, int day) {
        return cityHasRow[measure.number()][day];
    }
}
