package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cards of persons who had a card before. In any days there are as many persons as cards, less
 * those whose card before lies in the same days; a card that names no person counts by itself. So
 * one look at the persons with several cards serves every window and every run of days.
 */
final class Repeats {
    /** Where every card counts by itself. */
    static final Repeats NONE = new Repeats(List.of());

    /** Stands for a day that is not there, and lies before all others. */
    private static final int NEVER = Integer.MIN_VALUE;

    private final List<Repeat> repeats;

    /**
     * A card of a person who had one before.
     *
     * @param day day of the card
     * @param before day of the card before
     * @param part part of the place in which it lies
     * @param beforeInPart day of the last one before that lies in the same part, {@link #NEVER} if
     *     none does
     */
    private record Repeat(int day, int before, String part, int beforeInPart) {}

    private Repeats(List<Repeat> repeats) {
        this.repeats = repeats;
    }

    /**
     * Those among the cards of some days.
     *
     * @param days the days, sorted
     * @param persons of all cards of these days, and perhaps of more
     */
    static Repeats among(List<SiftedDay> days, PersonDays persons) {
        List<Repeat> found = new ArrayList<>();
        persons.forEachWithSeveral((person, their) -> find(person, their, days, found));
        return found.isEmpty() ? NONE : new Repeats(found);
    }

    /** Goes through the cards of a person in order. */
    private static void find(long person, int[] their, List<SiftedDay> days, List<Repeat> found) {
        Map<String, Integer> lastInPart = new HashMap<>();
        int before = NEVER;
        for (int i = 0; i < their.length; i++) {
            int day = their[i];
            SiftedDay sifted = i > 0 && their[i - 1] == day ? null : of(day, days);
            if (sifted == null) {
                continue;
            }
            for (int j = 0; j < sifted.size(); j++) {
                if (sifted.members().get(j).person() == person) {
                    String part = sifted.members().get(j).part();
                    Integer inPart = lastInPart.put(part, day);
                    if (before != NEVER) {
                        found.add(new Repeat(day, before, part, inPart == null ? NEVER : inPart));
                    }
                    before = day;
                }
            }
        }
    }

    private static SiftedDay of(int day, List<SiftedDay> days) {
        int at = SiftedCards.before(day, days);
        return at < days.size() && days.get(at).day() == day ? days.get(at) : null;
    }

    /** Takes how many persons windows of days have less than cards. */
    @FunctionalInterface
    interface WindowTaker {
        /** All windows with both days have one person less than cards. */
        void take(int before, int day);
    }

    /** Names each pair of days that makes windows with both of them have one person less. */
    void forEachPair(WindowTaker out) {
        for (Repeat each : repeats) {
            out.take(each.before(), each.day());
        }
    }

    /** How many persons less than cards each part has on some days; parts without are left out. */
    Map<String, Integer> lessByPart(int first, int last) {
        Map<String, Integer> less = new HashMap<>();
        for (Repeat each : repeats) {
            if (each.day() <= last && each.beforeInPart() >= first) {
                less.merge(each.part(), 1, Integer::sum);
            }
        }
        return less;
    }
}
