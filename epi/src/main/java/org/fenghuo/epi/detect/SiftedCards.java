package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.epi.rules.Step;

/** Cards that count, in order, and how many persons are in windows of days over them. */
public final class SiftedCards {
    private final List<Counted> cards;
    private final Map<Width, WindowCounts> windows = new HashMap<>();

    private final Map<Part, Records> records = new HashMap<>();

    private record Part(int from, int to, boolean byPerson) {}

    private record Width(int days, Step step, boolean byPerson) {}

    /** Of these cards, sorted by day and id. */
    public SiftedCards(List<Counted> cards) {
        this.cards = cards;
    }

    /** Those of a roll that a sieve lets through. */
    static SiftedCards of(List<Counted> roll, Sieve sieve) {
        List<Counted> through = new ArrayList<>();
        for (Counted card : roll) {
            if (sieve.lets(card.member())) {
                through.add(card);
            }
        }
        return new SiftedCards(through);
    }

    /** The cards of these days, in order. */
    List<Counted> between(int first, int last) {
        return cards.subList(before(first), before(last + 1));
    }

    /** What is said of the cards of these days together, summed up once for all who ask. */
    Records records(int first, int last, boolean byPerson) {
        int from = before(first);
        int to = before(last + 1);
        return records.computeIfAbsent(
                new Part(from, to, byPerson),
                part -> RecordsOfCases.of(cards.subList(from, to), byPerson));
    }

    /** How many cards lie before a day. */
    private int before(int day) {
        int low = 0;
        int high = cards.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cards.get(middle).day() < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The windows of so many days over them, counted once for all who ask. */
    WindowCounts windows(int days, Step step, boolean byPerson) {
        return windows.computeIfAbsent(
                new Width(days, step, byPerson),
                width -> new WindowCounts(cards, days, step, byPerson));
    }
}
