package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fenghuo.epi.rules.Step;

/** Cards that count, day by day, and how many persons are in windows of days over them. */
public final class SiftedCards {
    private final List<SiftedDay> days;
    private final Supplier<PersonDays> persons;
    private final Map<Width, WindowCounts> windows = new HashMap<>();
    private final Map<Part, Records> records = new HashMap<>();
    private Repeats repeats;

    private record Part(int from, int to, boolean byPerson) {}

    private record Width(int days, Step step, boolean byPerson) {}

    private SiftedCards(List<SiftedDay> days, Supplier<PersonDays> persons) {
        this.days = days;
        this.persons = persons;
    }

    /** All cards of these days, sorted. */
    public static SiftedCards all(List<RollDay> roll) {
        return new SiftedCards(
                roll.stream()
                        .filter(day -> !day.isEmpty())
                        .map(day -> new SiftedDay(day.day(), day.members()))
                        .toList(),
                () -> PersonDays.of(roll));
    }

    /**
     * Those cards of some days, sorted, that a sieve lets through.
     *
     * @param persons of all cards of these days, and perhaps of more
     */
    static SiftedCards of(List<RollDay> roll, Sieve sieve, Supplier<PersonDays> persons) {
        List<SiftedDay> through = new ArrayList<>(roll.size());
        for (RollDay day : roll) {
            SiftedDay sifted = day.through(sieve);
            if (sifted.size() > 0) {
                through.add(sifted);
            }
        }
        return new SiftedCards(through, persons);
    }

    /** The cards of these days, in order; days without any are left out. */
    List<SiftedDay> between(int first, int last) {
        return days.subList(before(first), before(last + 1));
    }

    /** What is said of the cards of these days together, summed up once for all who ask. */
    Records records(int first, int last, boolean byPerson) {
        int from = before(first);
        int to = before(last + 1);
        return records.computeIfAbsent(
                new Part(from, to, byPerson),
                part -> RecordsOfCases.of(days.subList(from, to), repeats(days, byPerson)));
    }

    /** Those of some days' cards that are not one person more; none if each counts by itself. */
    Repeats repeats(List<SiftedDay> some, boolean byPerson) {
        if (!byPerson) {
            return Repeats.NONE;
        }
        if (some != days) {
            return Repeats.among(some, persons.get());
        }
        if (repeats == null) {
            repeats = Repeats.among(days, persons.get());
        }
        return repeats;
    }

    private int before(int day) {
        return before(day, days);
    }

    /** How many of some days, sorted, lie before a day. */
    static int before(int day, List<SiftedDay> days) {
        int low = 0;
        int high = days.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle).day() < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The windows of so many days over them, counted once for all who ask. */
    WindowCounts windows(int width, Step step, boolean byPerson) {
        return windows.computeIfAbsent(
                new Width(width, step, byPerson),
                any -> new WindowCounts(days, width, step, some -> repeats(some, byPerson)));
    }
}
