package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.rules.CaseProperty;

/** Sums up the cards behind a firing. */
final class RecordsOfCases {
    private static final CaseProperty[] PROPERTIES = CaseProperty.values();

    private RecordsOfCases() {}

    /**
     * Those of some days, sorted.
     *
     * @param repeats cards that are not one person more, of these days and others
     */
    static Records of(List<SiftedDay> days, Repeats repeats) {
        Totals totals = new Totals();
        int count = 0;
        for (SiftedDay day : days) {
            totals.add(day.totals());
            count += day.size();
        }
        return new Records(
                named(days),
                count,
                hash(days),
                totals.of(CaseClass.SUSPECTED),
                totals.of(CaseClass.CLINICAL),
                totals.of(CaseClass.CONFIRMED),
                totals.of(CaseClass.CARRIER),
                totals.deaths(),
                totals.firstOnset(),
                totals.lastOnset(),
                portions(days, repeats),
                totals.replayed());
    }

    private static List<Evidence> named(List<SiftedDay> days) {
        Map<Long, Integer> persons = new HashMap<>();
        List<Evidence> named = new ArrayList<>();
        for (SiftedDay day : days) {
            for (Member member : day.members()) {
                if (named.size() == Records.MOST_NAMED) {
                    return named;
                }
                int person =
                        member.person() == 0
                                ? 0
                                : persons.computeIfAbsent(
                                        member.person(), any -> persons.size() + 1);
                named.add(evidence(day.day(), member, person));
            }
        }
        return named;
    }

    private static Evidence evidence(int day, Member member, int person) {
        return new Evidence(
                member.recordId(),
                day,
                person,
                member.caseClass(),
                properties(member),
                member.onset(),
                member.part());
    }

    private static List<CaseProperty> properties(Member member) {
        List<CaseProperty> properties = new ArrayList<>(PROPERTIES.length);
        for (CaseProperty property : PROPERTIES) {
            if (property != CaseProperty.CONFIRMED && member.has(property)) {
                properties.add(property);
            }
        }
        return properties;
    }

    private static String hash(List<SiftedDay> days) {
        Digest all = new Digest();
        for (SiftedDay day : days) {
            all.add(day.digest());
        }
        return HexFormat.of().formatHex(all.bytes());
    }

    private static List<Portion> portions(List<SiftedDay> days, Repeats repeats) {
        Map<String, Integer> cards = new HashMap<>();
        for (SiftedDay day : days) {
            day.parts().forEach((part, count) -> cards.merge(part, count, Integer::sum));
        }
        if (cards.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> less =
                repeats.lessByPart(days.get(0).day(), days.get(days.size() - 1).day());
        List<Portion> portions = new ArrayList<>(cards.size());
        cards.forEach(
                (part, count) ->
                        portions.add(new Portion(part, count - less.getOrDefault(part, 0))));
        portions.sort(Comparator.comparing(Portion::place));
        return portions;
    }
}
