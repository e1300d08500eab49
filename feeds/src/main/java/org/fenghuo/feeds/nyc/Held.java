package org.fenghuo.feeds.nyc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where the city had fewer persons than its boroughs, so that its own place was held at none. */
final class Held {
    private static final int EXAMPLES = 3;

    private final Days days;
    private final Tally[] negative = new Tally[Measure.values().length];
    private final Tally[] withoutRow = new Tally[Measure.values().length];

    /**
     * What the city lacks of its boroughs on a day.
     *
     * @param persons how many, 0 when it lacks none
     * @param cityHasRow whether the publisher gave the city a figure for that day at all
     * @param at the publication
     */
    record Shortfall(int persons, boolean cityHasRow, Instant at) {}

    Held(Days days) {
        this.days = days;
        for (int measure = 0; measure < negative.length; measure++) {
            negative[measure] = new Tally(days.count());
            withoutRow[measure] = new Tally(days.count());
        }
    }

    void note(Measure measure, int day, Shortfall shortfall) {
        int none = measure.number();
        boolean hasRow = shortfall.cityHasRow();
        negative[none].set(day, hasRow ? shortfall.persons() : 0, shortfall.at());
        withoutRow[none].set(day, hasRow ? 0 : shortfall.persons(), shortfall.at());
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            add(notes, measure, negative, "the city had fewer than its boroughs");
            add(notes, measure, withoutRow, "the city had no row yet");
        }
        return notes;
    }

    private void add(List<String> notes, Measure measure, Tally[] tallies, String what) {
        Tally tally = tallies[measure.number()];
        if (tally.occurrences > 0) {
            notes.add(measure.word() + ": " + what + "; unknown borough held at 0 " + tally);
        }
    }

    /** The shortfall of each day as it stands, and how often it changed to another one. */
    private final class Tally {
        private final int[] standing;
        private final List<String> examples = new ArrayList<>();
        private long occurrences;
        private int most;

        Tally(int count) {
            standing = new int[count];
        }

        void set(int day, int persons, Instant at) {
            if (standing[day] == persons) {
                return;
            }
            standing[day] = persons;
            if (persons == 0) {
                return;
            }
            occurrences++;
            most = Math.max(most, persons);
            if (examples.size() < EXAMPLES) {
                LocalDate date = LocalDate.ofEpochDay(days.epochDay(day));
                examples.add("%s in the publication of %s (%d)".formatted(date, at, persons));
            }
        }

        @Override
        public String toString() {
            int persons = 0;
            int daysNow = 0;
            for (int missing : standing) {
                persons += missing;
                daysNow += missing > 0 ? 1 : 0;
            }
            return "on %d pairs of day and publication, up to %d persons; still so on %d days (%d persons); first: %s"
                    .formatted(occurrences, most, daysNow, persons, String.join(", ", examples));
        }
    }
}
