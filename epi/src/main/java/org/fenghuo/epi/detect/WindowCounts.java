package org.fenghuo.epi.detect;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.epi.rules.CaseProperty;
import org.fenghuo.epi.rules.Step;
import org.fenghuo.epi.time.Day;

/**
 * How many persons are in each window over some cards: of days that end with a card or its week.
 */
final class WindowCounts {
    private final List<SiftedDay> cards;
    private final int days;
    private final boolean byPerson;
    private final int[] ends;
    private final int[] persons;
    private final Map<CaseProperty, int[]> personsWith = new EnumMap<>(CaseProperty.class);

    /**
     * Over these days with cards, sorted.
     *
     * @param repeats cards that are not one person more; none where every card counts by itself
     */
    WindowCounts(List<SiftedDay> cards, int days, Step step, Repeats repeats, boolean byPerson) {
        this.cards = cards;
        this.days = days;
        this.byPerson = byPerson;
        this.ends = ends(cards, step);
        this.persons = count(cards, repeats);
    }

    private static int[] ends(List<SiftedDay> cards, Step step) {
        int[] ends = new int[cards.size()];
        int size = 0;
        for (SiftedDay each : cards) {
            int end = step == Step.DAY ? each.day() : sunday(each.day());
            if (size == 0 || ends[size - 1] != end) {
                ends[size++] = end;
            }
        }
        return Arrays.copyOf(ends, size);
    }

    private static int sunday(int day) {
        return day + DayOfWeek.SUNDAY.getValue() - new Day(day).date().getDayOfWeek().getValue();
    }

    /** Persons with one of these cards, window by window. */
    private int[] count(List<SiftedDay> counted, Repeats repeats) {
        int[] result = cards(counted);
        int[] lessFrom = new int[ends.length + 1];
        repeats.forEachPair(
                (before, day) -> {
                    if (day - before < days) {
                        lessFrom[from(day)]++;
                        lessFrom[from(before + days)]--;
                    }
                });
        int less = 0;
        for (int i = 0; i < result.length; i++) {
            less += lessFrom[i];
            result[i] -= less;
        }
        return result;
    }

    private int[] cards(List<SiftedDay> counted) {
        int[] result = new int[ends.length];
        int inside = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < ends.length; i++) {
            for (; to < counted.size() && counted.get(to).day() <= ends[i]; to++) {
                inside += counted.get(to).size();
            }
            for (; from < to && counted.get(from).day() <= ends[i] - days; from++) {
                inside -= counted.get(from).size();
            }
            result[i] = inside;
        }
        return result;
    }

    private int[] countWith(CaseProperty property) {
        List<SiftedDay> with = new ArrayList<>();
        for (SiftedDay each : cards) {
            SiftedDay those = each.with(property);
            if (those.size() > 0) {
                with.add(those);
            }
        }
        return count(with, byPerson ? Repeats.among(with) : Repeats.NONE);
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

    /** The first window that ends on a day or later. */
    int from(int day) {
        int at = Arrays.binarySearch(ends, day);
        return at < 0 ? -at - 1 : at;
    }
}
