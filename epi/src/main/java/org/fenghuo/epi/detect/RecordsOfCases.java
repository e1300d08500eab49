package org.fenghuo.epi.detect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
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

    static Records of(List<Counted> cards, boolean byPerson) {
        int[] classes = new int[CaseClass.values().length];
        int deaths = 0;
        int first = Integer.MAX_VALUE;
        int last = Records.NO_DAY;
        boolean replayed = true;
        for (Counted card : cards) {
            Member member = card.member();
            classes[member.caseClass().ordinal()]++;
            deaths += member.has(CaseProperty.DIED) ? 1 : 0;
            replayed &= member.isReplayed();
            if (member.onset() != Records.NO_DAY) {
                first = Math.min(first, member.onset());
                last = Math.max(last, member.onset());
            }
        }
        return new Records(
                named(cards),
                cards.size(),
                hash(cards),
                classes[CaseClass.SUSPECTED.ordinal()],
                classes[CaseClass.CLINICAL.ordinal()],
                classes[CaseClass.CONFIRMED.ordinal()],
                classes[CaseClass.CARRIER.ordinal()],
                deaths,
                last == Records.NO_DAY ? Records.NO_DAY : first,
                last,
                portions(cards, byPerson),
                replayed);
    }

    private static List<Evidence> named(List<Counted> cards) {
        Map<Long, Integer> persons = new HashMap<>();
        List<Evidence> named = new ArrayList<>();
        for (Counted card : cards.subList(0, Math.min(cards.size(), Records.MOST_NAMED))) {
            Member member = card.member();
            int person =
                    member.person() == 0
                            ? 0
                            : persons.computeIfAbsent(member.person(), any -> persons.size() + 1);
            named.add(
                    new Evidence(
                            member.recordId(),
                            card.day(),
                            person,
                            member.caseClass(),
                            properties(member),
                            member.onset(),
                            member.part()));
        }
        return named;
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

    private static String hash(List<Counted> cards) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String[] ids = new String[cards.size()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = cards.get(i).member().recordId();
            }
            Arrays.sort(ids);
            for (String id : ids) {
                digest.update(id.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static List<Portion> portions(List<Counted> cards, boolean byPerson) {
        Map<String, PersonNumbers> parts = new HashMap<>();
        for (Counted card : cards) {
            Member member = card.member();
            if (!member.part().isEmpty()) {
                parts.computeIfAbsent(member.part(), any -> new PersonNumbers())
                        .add(byPerson ? member.person() : 0);
            }
        }
        return parts.entrySet().stream()
                .map(entry -> new Portion(entry.getKey(), entry.getValue().count()))
                .sorted(Comparator.comparing(Portion::place))
                .toList();
    }
}
