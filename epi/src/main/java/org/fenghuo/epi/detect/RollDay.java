package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The cards that stand in a roll under one day. It does not change; what a rule's sieve lets
 * through of a long one is remembered with it, since it is judged again whenever a day near it
 * changes.
 */
public final class RollDay {
    private static final int LONG = 16;
    private static final int MOST_REMEMBERED = 8;

    private final int day;
    private final List<Member> members;
    private final List<Sifted> sifted = new ArrayList<>(0);

    private record Sifted(Sieve sieve, SiftedDay day) {}

    /**
     * Those cards.
     *
     * @param day days since 1970-01-01
     * @param members the cards, sorted by id
     */
    public RollDay(int day, List<Member> members) {
        this.day = day;
        this.members = members;
    }

    /** A day without cards. */
    public static RollDay empty(int day) {
        return new RollDay(day, List.of());
    }

    /** The day (days since 1970-01-01). */
    public int day() {
        return day;
    }

    /** The cards, sorted by id. */
    public List<Member> members() {
        return members;
    }

    /** Whether no card stands under it. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * After some changes.
     *
     * @param changes by id what is said of a card now, empty if it stands there no more
     */
    public RollDay after(SortedMap<String, Optional<Member>> changes) {
        List<Member> changed = new ArrayList<>(members.size() + changes.size());
        int at = 0;
        for (Map.Entry<String, Optional<Member>> change : changes.entrySet()) {
            int to = find(change.getKey(), at);
            boolean stood = to >= 0;
            int place = stood ? to : -to - 1;
            changed.addAll(members.subList(at, place));
            change.getValue().ifPresent(changed::add);
            at = stood ? place + 1 : place;
        }
        changed.addAll(members.subList(at, members.size()));
        return new RollDay(day, changed);
    }

    /** Its place, or where it would stand, as {@link java.util.Collections#binarySearch} says. */
    private int find(String recordId, int from) {
        int low = from;
        int high = members.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = members.get(middle).recordId().compareTo(recordId);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    /** Those of its cards that a sieve lets through. */
    SiftedDay through(Sieve sieve) {
        if (members.size() < LONG) {
            return SiftedDay.of(this, sieve);
        }
        for (Sifted known : sifted) {
            if (known.sieve().equals(sieve)) {
                return known.day();
            }
        }
        if (sifted.size() == MOST_REMEMBERED) {
            sifted.remove(0);
        }
        SiftedDay found = sameIfWhole(SiftedDay.of(this, sieve));
        sifted.add(new Sifted(sieve, found));
        return found;
    }

    /** Sieves that let all cards through share what follows from them. */
    private SiftedDay sameIfWhole(SiftedDay found) {
        for (Sifted known : sifted) {
            if (found.members() == members && known.day().members() == members) {
                return known.day();
            }
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RollDay that && day == that.day && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return Objects.hash(day, members);
    }

    @Override
    public String toString() {
        return "RollDay[day=%d, members=%s]".formatted(day, members);
    }
}
