package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cards of persons who had a card before. In any days there are as many persons as cards, less
 * those whose card before lies in the same days; a card that names no person counts by itself. So
 * one look at all cards serves every window and every run of days over them.
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

    /** Those among the cards of these days, which are sorted. */
    static Repeats among(List<SiftedDay> days) {
        return new Search(days).found();
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

    /** Goes through all cards in order; an open hash table, since it does so at each judgement. */
    private static final class Search {
        private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

        private final List<SiftedDay> days;
        private final int[] firstOfDay;
        private final long[] persons;
        private final int[] lastCard;
        private final int shift;
        private final Map<Integer, Integer> cardBefore = new HashMap<>();
        private final List<Repeat> found = new ArrayList<>();

        Search(List<SiftedDay> days) {
            this.days = days;
            firstOfDay = new int[days.size() + 1];
            for (int i = 0; i < days.size(); i++) {
                firstOfDay[i + 1] = firstOfDay[i] + days.get(i).size();
            }
            int cards = firstOfDay[days.size()];
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * cards + 1);
            persons = new long[1 << bits];
            lastCard = new int[1 << bits];
            shift = Long.SIZE - bits;
        }

        Repeats found() {
            for (int i = 0; i < days.size(); i++) {
                long[] ofDay = days.get(i).persons();
                for (int j = 0; j < ofDay.length; j++) {
                    if (ofDay[j] != 0) {
                        see(ofDay[j], i, firstOfDay[i] + j);
                    }
                }
            }
            return found.isEmpty() ? NONE : new Repeats(found);
        }

        private void see(long person, int day, int card) {
            int slot = (int) (person * GOLDEN >>> shift);
            while (persons[slot] != 0 && persons[slot] != person) {
                slot = slot + 1 & persons.length - 1;
            }
            if (persons[slot] == person) {
                cardBefore.put(card, lastCard[slot]);
                found.add(repeat(day, card));
            }
            persons[slot] = person;
            lastCard[slot] = card;
        }

        private Repeat repeat(int day, int card) {
            String part = member(day, card).part();
            int before = cardBefore.get(card);
            Integer inPart = before;
            while (inPart != null && !member(dayOf(inPart), inPart).part().equals(part)) {
                inPart = cardBefore.get(inPart);
            }
            return new Repeat(
                    days.get(day).day(),
                    days.get(dayOf(before)).day(),
                    part,
                    inPart == null ? NEVER : days.get(dayOf(inPart)).day());
        }

        private Member member(int day, int card) {
            return days.get(day).members().get(card - firstOfDay[day]);
        }

        private int dayOf(int card) {
            int low = 0;
            int high = days.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (firstOfDay[middle] <= card) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }
    }
}
