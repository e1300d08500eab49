package org.fenghuo.epi.detect;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.fenghuo.epi.rules.CaseProperty;
import org.fenghuo.epi.rules.Step;
import org.fenghuo.epi.time.Day;

/**
 * How many persons are in each window over some cards: of days that end with a card or its week.
 */
final class WindowCounts {
    private static final int BY_ITSELF = -1;

    private final List<Counted> cards;
    private final int days;
    private final int[] ends;
    private final int[] personOfCard;
    private final int knownPersons;
    private final int[] persons;
    private final Map<CaseProperty, int[]> personsWith = new EnumMap<>(CaseProperty.class);

    /** Over these cards, sorted by day. */
    WindowCounts(List<Counted> cards, int days, Step step, boolean byPerson) {
        this.cards = cards;
        this.days = days;
        this.ends = ends(cards, step);
        Map<Long, Integer> known = new HashMap<>();
        this.personOfCard = new int[cards.size()];
        for (int i = 0; i < personOfCard.length; i++) {
            long person = byPerson ? cards.get(i).member().person() : 0;
            personOfCard[i] =
                    person == 0 ? BY_ITSELF : known.computeIfAbsent(person, any -> known.size());
        }
        this.knownPersons = known.size();
        this.persons = count(card -> true);
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

    /** Persons with a card that counts, window by window. */
    private int[] count(IntPredicate counts) {
        int[] result = new int[ends.length];
        int[] cardsOfPerson = new int[knownPersons];
        int inside = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < ends.length; i++) {
            for (; to < personOfCard.length && cards.get(to).day() <= ends[i]; to++) {
                int person = personOfCard[to];
                if (counts.test(to) && (person == BY_ITSELF || cardsOfPerson[person]++ == 0)) {
                    inside++;
                }
            }
            for (; from < to && cards.get(from).day() <= ends[i] - days; from++) {
                int person = personOfCard[from];
                if (counts.test(from) && (person == BY_ITSELF || --cardsOfPerson[person] == 0)) {
                    inside--;
                }
            }
            result[i] = inside;
        }
        return result;
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
        return personsWith
                .computeIfAbsent(
                        property, any -> count(card -> cards.get(card).member().has(property)))[
                window];
    }

    /** The first window that ends on a day or later. */
    int from(int day) {
        int at = Arrays.binarySearch(ends, day);
        return at < 0 ? -at - 1 : at;
    }
}
