package org.fenghuo.epi.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the persons in a window that moves on over cards sorted by day. */
final class PersonWindow {
    private final List<Counted> cards;
    private final int days;
    private final boolean byPerson;
    private final Map<Long, Integer> cardsOfPerson = new HashMap<>();
    private int from;
    private int to;
    private int persons;

    /** Over these cards, sorted by day; so many days wide. */
    PersonWindow(List<Counted> cards, int days, boolean byPerson) {
        this.cards = cards;
        this.days = days;
        this.byPerson = byPerson;
    }

    /** Moves the end of the window to a day that is not before the last one. */
    void endAt(int day) {
        while (to < cards.size() && cards.get(to).day() <= day) {
            add(cards.get(to++));
        }
        while (from < to && cards.get(from).day() <= day - days) {
            remove(cards.get(from++));
        }
    }

    /** Persons in the window; a card that names none counts by itself. */
    int persons() {
        return persons;
    }

    private boolean isKnown(Counted card) {
        return byPerson && card.member().person() != 0;
    }

    private void add(Counted card) {
        if (!isKnown(card) || cardsOfPerson.merge(card.member().person(), 1, Integer::sum) == 1) {
            persons++;
        }
    }

    private void remove(Counted card) {
        if (!isKnown(card)) {
            persons--;
            return;
        }
        int left = cardsOfPerson.merge(card.member().person(), -1, Integer::sum);
        if (left == 0) {
            cardsOfPerson.remove(card.member().person());
            persons--;
        }
    }
}
