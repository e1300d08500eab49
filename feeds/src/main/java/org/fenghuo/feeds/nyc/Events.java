package org.fenghuo.feeds.nyc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Admissions and deaths, which the file counts by their own day without saying whose they are. Each
 * is attributed to a counted case of the same place that was diagnosed on that day or before, the
 * nearest day first, so that at every time as many are attributed as can be.
 */
final class Events {
    /** An admission or death longer after the diagnosis is not attributed to it. */
    static final int FARTHEST_DAYS = 60;

    private static final int EXAMPLES = 3;

    private final Places places;
    private final Days days;
    private final Cells cells;
    private final Wanted wanted;
    private final List<List<List<List<CaseCard>>>> holders = new ArrayList<>();

    Events(Places places, Days days, Cells cells, Wanted wanted) {
        this.places = places;
        this.days = days;
        this.cells = cells;
        this.wanted = wanted;
        for (int event = 0; event < Measure.EVENTS.size(); event++) {
            List<List<List<CaseCard>>> byPlace = new ArrayList<>();
            for (int place = 0; place < places.count(); place++) {
                List<List<CaseCard>> byDay = new ArrayList<>();
                for (int day = 0; day < days.count(); day++) {
                    byDay.add(new ArrayList<>(0));
                }
                byPlace.add(byDay);
            }
            holders.add(byPlace);
        }
    }

    /** A person leaves the count, and what befell them with them. */
    void forget(CaseCard card) {
        for (Measure event : Measure.EVENTS) {
            if (card.has(event)) {
                holders(event, card.cell().place(), card.dayOf(event)).remove(card);
                card.clear(event);
            }
        }
    }

    /**
     * What befell a person goes where they go, if it fits there; it is called between the cells.
     */
    void carry(CaseCard card, CaseCell to) {
        int place = card.cell().place();
        for (Measure event : Measure.EVENTS) {
            if (card.has(event)) {
                int day = card.dayOf(event);
                boolean stays = place == to.place();
                if (!fits(to.day(), day) || (!stays && missing(event, to.place(), day) <= 0)) {
                    holders(event, place, day).remove(card);
                    card.clear(event);
                } else if (!stays) {
                    holders(event, place, day).remove(card);
                    holders(event, to.place(), day).add(card);
                }
            }
        }
    }

    /** Takes back what is too many, then attributes what is missing. */
    void reconcile(Consumer<CaseCard> touched) {
        for (Measure event : Measure.EVENTS) {
            for (int place = 0; place < places.count(); place++) {
                for (int day = 0; day < days.count(); day++) {
                    takeBack(
                            event, holders(event, place, day), missing(event, place, day), touched);
                    attribute(event, place, day, touched);
                }
            }
        }
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Measure event : Measure.EVENTS) {
            notes.add(note(event));
        }
        return notes;
    }

    private String note(Measure event) {
        int published = 0;
        int left = 0;
        List<String> examples = new ArrayList<>();
        for (int day = 0; day < days.count(); day++) {
            for (int place = 0; place < places.count(); place++) {
                int missing = missing(event, place, day);
                published += wanted.persons(event, place, day);
                left += missing;
                if (missing > 0 && examples.size() < EXAMPLES) {
                    LocalDate date = LocalDate.ofEpochDay(days.epochDay(day));
                    examples.add("%s %s (%d)".formatted(places.code(place), date, missing));
                }
            }
        }
        String first = examples.isEmpty() ? "" : "; first: " + String.join(", ", examples);
        return "%s: %d published, %d attributed to a case, %d left out for want of a case of the same place within %d days before%s"
                .formatted(event.word(), published, published - left, left, FARTHEST_DAYS, first);
    }

    private static void takeBack(
            Measure event, List<CaseCard> holders, int missing, Consumer<CaseCard> touched) {
        for (int tooMany = -missing; tooMany > 0; tooMany--) {
            CaseCard card = holders.remove(holders.size() - 1);
            card.clear(event);
            card.cell().nowWithout(event, 1);
            touched.accept(card);
        }
    }

    private void attribute(Measure event, int place, int day, Consumer<CaseCard> touched) {
        int missing = missing(event, place, day);
        for (Measure measure : Measure.CASES) {
            for (int back = 0; back <= Math.min(FARTHEST_DAYS, day) && missing > 0; back++) {
                missing -= attribute(event, cells.at(measure, place, day - back), day, touched);
            }
        }
    }

    private int attribute(Measure event, CaseCell cell, int day, Consumer<CaseCard> touched) {
        int given = 0;
        int missing = missing(event, cell.place(), day);
        if (cell.without(event) == 0) {
            return 0;
        }
        for (CaseCard card : cell.oldestFirst()) {
            if (given == missing) {
                break;
            }
            if (canTake(card, event, day)) {
                card.set(event, day);
                cell.nowWithout(event, -1);
                holders(event, cell.place(), day).add(card);
                touched.accept(card);
                given++;
            }
        }
        return given;
    }

    private static boolean canTake(CaseCard card, Measure event, int day) {
        if (card.has(event)) {
            return false;
        }
        if (event == Measure.DEATH) {
            return !card.has(Measure.HOSPITALIZED) || card.dayOf(Measure.HOSPITALIZED) <= day;
        }
        return !card.has(Measure.DEATH) || card.dayOf(Measure.DEATH) >= day;
    }

    private static boolean fits(int diagnosis, int day) {
        return diagnosis <= day && day <= diagnosis + FARTHEST_DAYS;
    }

    private int missing(Measure event, int place, int day) {
        return wanted.persons(event, place, day) - holders(event, place, day).size();
    }

    private List<CaseCard> holders(Measure event, int place, int day) {
        return holders.get(event.number() - Measure.CASES.size()).get(place).get(day);
    }
}
