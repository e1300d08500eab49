package org.fenghuo.feeds.nyc;

import java.util.ArrayList;
import java.util.List;

/** The persons counted for one place, class and day of diagnosis, in the order of their coming. */
final class CaseCell {
    private final Measure measure;
    private final int place;
    private final int day;
    private final List<CaseCard> cards = new ArrayList<>(0);
    private final int[] without = new int[Measure.values().length];

    CaseCell(Measure measure, int place, int day) {
        this.measure = measure;
        this.place = place;
        this.day = day;
    }

    Measure measure() {
        return measure;
    }

    int place() {
        return place;
    }

    int day() {
        return day;
    }

    int size() {
        return cards.size();
    }

    /** How many persons here could still be given this event. */
    int without(Measure event) {
        return without[event.number()];
    }

    void nowWithout(Measure event, int change) {
        without[event.number()] += change;
    }

    void add(CaseCard card) {
        cards.add(card);
        count(card, 1);
    }

    /** Takes out the newest person of whom nothing more is known, else the newest. */
    CaseCard takeNewest() {
        int at = cards.size() - 1;
        while (at >= 0 && !cards.get(at).plain()) {
            at--;
        }
        CaseCard card = cards.remove(at >= 0 ? at : cards.size() - 1);
        count(card, -1);
        return card;
    }

    List<CaseCard> oldestFirst() {
        return cards;
    }

    private void count(CaseCard card, int change) {
        for (Measure event : Measure.EVENTS) {
            if (!card.has(event)) {
                nowWithout(event, change);
            }
        }
    }
}
