package org.fenghuo.jobs.cases;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.detect.Member;

/**
 * The cards that stand in a roll under one day.
 *
 * @param members the cards, sorted by id
 */
public record DayRoll(List<Member> members) {
    static final DayRoll EMPTY = new DayRoll(List.of());

    /** With a card, as it is said of it now. */
    DayRoll with(Member member) {
        List<Member> changed = new ArrayList<>(members.size() + 1);
        changed.addAll(members);
        int at = find(member.recordId());
        if (at >= 0) {
            changed.set(at, member);
        } else {
            changed.add(-at - 1, member);
        }
        return new DayRoll(changed);
    }

    /** Without a card; the same if it does not stand in it. */
    DayRoll without(String recordId) {
        int at = find(recordId);
        if (at < 0) {
            return this;
        }
        List<Member> changed = new ArrayList<>(members);
        changed.remove(at);
        return new DayRoll(changed);
    }

    /** Its place, or where it would stand, as {@link java.util.Collections#binarySearch} says. */
    private int find(String recordId) {
        int low = 0;
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
}
