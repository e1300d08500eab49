package org.fenghuo.epi.detect;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fenghuo.epi.rules.CaseProperty;
import org.fenghuo.epi.rules.Step;
import org.fenghuo.epi.time.Day;

/**
 * How many persons are in each window over some cards: of days that end with a card or its week.
 */
final class WindowCounts {
    private final List<SiftedDay> days;
    private final int width;
    private final Function<List<SiftedDay>, Repeats> repeats;
    private final int[] ends;
    private final Counts all;
    private final Map<CaseProperty, Counts> with = new EnumMap<>(CaseProperty.class);

    /**
     * Over these days with cards, sorted.
     *
     * @param width days of a window
     * @param repeats finds those of given days' cards that are not one person more; asked only
     *     where a window has so many cards that it matters
     */
    WindowCounts(
            List<SiftedDay> days,
            int width,
            Step step,
            Function<List<SiftedDay>, Repeats> repeats) {
        this.days = days;
        this.width = width;
        this.repeats = repeats;
        this.ends = ends(days, step);
        this.all = new Counts(days);
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

    private Counts with(CaseProperty property) {
        return with.computeIfAbsent(
                property,
                any -> new Counts(days.stream().map(each -> each.with(property)).toList()));
    }

    int size() {
        return ends.length;
    }

    /** The last day of a window; they grow. */
    int end(int window) {
        return ends[window];
    }

    /** Cards in a window; there are no more persons. */
    int cards(int window) {
        return all.cards[window];
    }

    /** Persons in a window; a card that names none counts by itself. */
    int persons(int window) {
        return all.persons(window);
    }

    /** Cards in a window with a property; there are no more persons. */
    int cardsWith(CaseProperty property, int window) {
        return with(property).cards[window];
    }

    /** Persons in a window with a property. */
    int personsWith(CaseProperty property, int window) {
        return with(property).persons(window);
    }

    /** The first window that ends on a day or later. */
    int from(int day) {
        int at = Arrays.binarySearch(ends, day);
        return at < 0 ? -at - 1 : at;
    }

    /** What some of the cards come to, window by window. */
    private final class Counts {
        private final List<SiftedDay> counted;
        private final int[] cards;
        private int[] persons;

        Counts(List<SiftedDay> counted) {
            this.counted = counted;
            this.cards = cards();
        }

        private int[] cards() {
            int[] result = new int[ends.length];
            int inside = 0;
            int from = 0;
            int to = 0;
            for (int i = 0; i < ends.length; i++) {
                for (; to < counted.size() && counted.get(to).day() <= ends[i]; to++) {
                    inside += counted.get(to).size();
                }
                for (; from < to && counted.get(from).day() <= ends[i] - width; from++) {
                    inside -= counted.get(from).size();
                }
                result[i] = inside;
            }
            return result;
        }

        int persons(int window) {
            if (persons == null) {
                persons = cardsLess(repeats.apply(counted));
            }
            return persons[window];
        }

        private int[] cardsLess(Repeats repeated) {
            int[] lessFrom = new int[ends.length + 1];
            repeated.forEachPair(
                    (before, day) -> {
                        if (day - before < width) {
                            lessFrom[from(day)]++;
                            lessFrom[from(before + width)]--;
                        }
                    });
            int[] result = cards.clone();
            int less = 0;
            for (int i = 0; i < result.length; i++) {
                less += lessFrom[i];
                result[i] -= less;
            }
            return result;
        }
    }
}
