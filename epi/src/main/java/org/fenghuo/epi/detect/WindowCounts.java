package org.fenghuo.epi.detect;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.epi.rules.CaseProperty;
import org.fenghuo.epi.rules.Step;
import org.fenghuo.epi.time.Day;

/**
 * How many persons are in each window of days over some cards that ends with a card or its week.
 */
final class WindowCounts {
    private final List<Counted> cards;
    private final int days;
    private final boolean byPerson;
    private final int[] ends;
    private final int[] persons;
    private final Map<CaseProperty, int[]> personsWith = new EnumMap<>(CaseProperty.class);

    /** Over these cards, sorted by day. */
    WindowCounts(List<Counted> cards, int days, Step step, boolean byPerson) {
        this.cards = cards;
        this.days = days;
        this.byPerson = byPerson;
        this.ends = ends(cards, step);
        this.persons = count(cards);
    }

    private static int[] ends(List<Counted> cards, Step step) {
        int[] ends = new int[cards.size()];
        int size = 0;
        for (Counted card : cards) {
            int end = step == Step.DAY ? card.day() : sunday(card.day());
            if (size == 0 || ends[size - 1] != end) {
                ends[size++] = end;
            }
        }
        return Arrays.copyOf(ends, size);
    }

    private static int sunday(int day) {
        return day + DayOfWeek.SUNDAY.getValue() - new Day(day).date().getDayOfWeek().getValue();
    }

    private int[] count(List<Counted> counted) {
        int[] counts = new int[ends.length];
        var window = new PersonWindow(counted, days, byPerson);
        for (int i = 0; i < ends.length; i++) {
            window.endAt(ends[i]);
            counts[i] = window.persons();
        }
        return counts;
    }

    int size() {
        return ends.length;
    }

    /** The last day of a window; they grow. */
    int end(int window) {
        return ends[window];
    }

    /** Persons in a window; a card that names none counts by itself. */
    int persons(int window) {
        return persons[window];
    }

    /** Persons in a window with a property. */
    int personsWith(CaseProperty property, int window) {
        return personsWith.computeIfAbsent(property, this::countWith)[window];
    }

    private int[] countWith(CaseProperty property) {
        return count(cards.stream().filter(card -> card.member().has(property)).toList());
    }

    /** The first window that ends on a day or later. */
    int from(int day) {
        int at = Arrays.binarySearch(ends, day);
        return at < 0 ? -at - 1 : at;
    }
}
