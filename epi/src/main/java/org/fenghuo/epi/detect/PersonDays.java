package org.fenghuo.epi.detect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * On which days the persons of a roll have cards. Most have one; those that have several are what a
 * count of persons must know. It is kept in step with the roll, so that nobody looks at all its
 * cards again: an open hash table of a person and a day, and a map of the few with several.
 */
public final class PersonDays {
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
    private static final int LEAST_BITS = 4;
    private static final int NONE = Integer.MIN_VALUE;
    private static final int SEVERAL = Integer.MAX_VALUE;

    private final Map<Long, int[]> several = new HashMap<>();
    private int bits = LEAST_BITS;
    private long[] persons = new long[1 << bits];
    private int[] days = new int[1 << bits];
    private int used;

    /** Those of some days. */
    public static PersonDays of(Iterable<RollDay> roll) {
        PersonDays all = new PersonDays();
        roll.forEach(day -> all.replace(RollDay.empty(day.day()), day));
        return all;
    }

    /** A day is another one now; the cards of both are sorted, and most are the same objects. */
    public void replace(RollDay before, RollDay now) {
        List<Member> old = before.members();
        List<Member> members = now.members();
        int i = 0;
        for (Member member : members) {
            while (i < old.size() && old.get(i).recordId().compareTo(member.recordId()) < 0) {
                remove(old.get(i++).person(), before.day());
            }
            boolean stood = i < old.size() && old.get(i).recordId().equals(member.recordId());
            if (!stood) {
                add(member.person(), now.day());
            } else if (old.get(i++).person() != member.person()) {
                remove(old.get(i - 1).person(), before.day());
                add(member.person(), now.day());
            }
        }
        while (i < old.size()) {
            remove(old.get(i++).person(), before.day());
        }
    }

    /** Names each person with several cards, and their days, sorted; not to be changed. */
    void forEachWithSeveral(BiConsumer<Long, int[]> taker) {
        several.forEach(taker);
    }

    private void add(long person, int day) {
        if (person == 0) {
            return;
        }
        int slot = slot(person);
        if (persons[slot] == 0) {
            persons[slot] = person;
            days[slot] = day;
            if (++used * 2 > persons.length) {
                grow();
            }
        } else if (days[slot] == NONE) {
            days[slot] = day;
        } else {
            int[] known = days[slot] == SEVERAL ? several.get(person) : new int[] {days[slot]};
            int[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = day;
            Arrays.sort(more);
            several.put(person, more);
            days[slot] = SEVERAL;
        }
    }

    private void remove(long person, int day) {
        if (person == 0) {
            return;
        }
        int slot = slot(person);
        if (days[slot] != SEVERAL) {
            days[slot] = NONE;
            return;
        }
        int[] known = several.get(person);
        int at = Arrays.binarySearch(known, day);
        int[] fewer = Arrays.copyOf(known, known.length - 1);
        System.arraycopy(known, at + 1, fewer, at, fewer.length - at);
        if (fewer.length == 1) {
            several.remove(person);
            days[slot] = fewer[0];
        } else {
            several.put(person, fewer);
        }
    }

    /** Where a person stands, or is to stand. */
    private int slot(long person) {
        int slot = (int) (person * GOLDEN >>> Long.SIZE - bits);
        while (persons[slot] != 0 && persons[slot] != person) {
            slot = slot + 1 & persons.length - 1;
        }
        return slot;
    }

    /** Makes room; those without cards are left out. */
    private void grow() {
        long[] oldPersons = persons;
        int[] oldDays = days;
        bits++;
        used = 0;
        persons = new long[1 << bits];
        days = new int[1 << bits];
        for (int i = 0; i < oldPersons.length; i++) {
            if (oldPersons[i] != 0 && oldDays[i] != NONE) {
                int slot = slot(oldPersons[i]);
                persons[slot] = oldPersons[i];
                days[slot] = oldDays[i];
                used++;
            }
        }
    }
}
