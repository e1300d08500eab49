package org.fenghuo.epi.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.fenghuo.epi.rules.CaseProperty;

/**
 * The cards of one day that count for a rule, and what they say together, each found out when it is
 * first asked for.
 */
final class SiftedDay {
    private final int day;
    private final List<Member> members;
    private Totals totals;
    private Map<String, Integer> parts;
    private byte[] digest;
    private Map<CaseProperty, SiftedDay> with;

    /** These cards of a day, sorted by id. */
    SiftedDay(int day, List<Member> members) {
        this.day = day;
        this.members = members;
    }

    /** Those cards of a day that a sieve lets through. */
    static SiftedDay of(RollDay roll, Sieve sieve) {
        return new SiftedDay(roll.day(), those(roll.members(), sieve::lets));
    }

    private static List<Member> those(List<Member> all, Predicate<Member> pass) {
        List<Member> through = null;
        for (int i = 0; i < all.size(); i++) {
            boolean passes = pass.test(all.get(i));
            if (!passes && through == null) {
                through = new ArrayList<>(all.subList(0, i));
            } else if (passes && through != null) {
                through.add(all.get(i));
            }
        }
        return through == null ? all : through;
    }

    /** Those of its cards that have a property. */
    SiftedDay with(CaseProperty property) {
        if (with == null) {
            with = new EnumMap<>(CaseProperty.class);
        }
        return with.computeIfAbsent(
                property,
                any -> new SiftedDay(day, those(members, member -> member.has(property))));
    }

    int day() {
        return day;
    }

    List<Member> members() {
        return members;
    }

    int size() {
        return members.size();
    }

    /** What its cards say together. */
    Totals totals() {
        if (totals == null) {
            totals = new Totals();
            members.forEach(totals::add);
        }
        return totals;
    }

    /** How many of its cards lie in each part of the place. */
    Map<String, Integer> parts() {
        if (parts == null) {
            parts = new HashMap<>();
            for (Member member : members) {
                if (!member.part().isEmpty()) {
                    parts.merge(member.part(), 1, Integer::sum);
                }
            }
        }
        return parts;
    }

    /** SHA-256 of the ids of its cards, sorted, each followed by a line feed. */
    byte[] digest() {
        if (digest == null) {
            Digest ids = new Digest();
            for (Member member : members) {
                ids.add(member.recordId().getBytes(UTF_8));
                ids.add('\n');
            }
            digest = ids.bytes();
        }
        return digest;
    }
}
