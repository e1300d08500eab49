package org.fenghuo.local.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.detect.Portion;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.epi.rules.CaseProperty;

/** Holds what a proof says of all its records together against the records that it names. */
final class RecordsCheck {
    private final Records records;
    private final Findings findings;

    RecordsCheck(Records records, Findings findings) {
        this.records = records;
        this.findings = findings;
    }

    /** Whether the proof names every record. */
    static boolean areAllNamed(Records records) {
        return records.count() == records.first().size();
    }

    void check(boolean byPerson) {
        if (records.equals(Records.NONE)) {
            findings.that(true, "依据是数字,没有逐条记录", "figures stand behind it, and no records");
            return;
        }
        int named = records.first().size();
        findings.that(
                named == Math.min(records.count(), Records.MOST_NAMED),
                "证据 %d 条,列出 %d 条".formatted(records.count(), named),
                "%d records are behind it, %d of them named".formatted(records.count(), named));
        findings.sameNumber(
                "各类病例合计",
                "all classes together",
                records.suspected() + records.clinical() + records.confirmed() + records.carriers(),
                records.count());
        checkOrder();
        if (areAllNamed(records)) {
            checkAll(byPerson);
        } else {
            checkSome();
        }
    }

    private void checkOrder() {
        List<String> places =
                records.first().stream()
                        .map(card -> Figures.day(card.day()) + " " + card.recordId())
                        .toList();
        findings.that(
                places.equals(List.copyOf(new TreeSet<>(places))),
                "证据按日期和编号排列,无重复",
                "the records stand by day and id, none of them twice");
    }

    private void checkAll(boolean byPerson) {
        findings.same("证据散列", "hash of the records", records.hash(), hash());
        findings.sameNumber("疑似", "suspected", records.suspected(), named(CaseClass.SUSPECTED));
        findings.sameNumber("临床诊断", "clinical", records.clinical(), named(CaseClass.CLINICAL));
        findings.sameNumber("确诊", "confirmed", records.confirmed(), named(CaseClass.CONFIRMED));
        findings.sameNumber("携带者", "carriers", records.carriers(), named(CaseClass.CARRIER));
        findings.sameNumber("死亡", "deaths", records.deaths(), dead());
        checkPersons();
        checkOnsets();
        checkPortions(byPerson);
    }

    private void checkSome() {
        findings.that(
                records.suspected() >= named(CaseClass.SUSPECTED)
                        && records.clinical() >= named(CaseClass.CLINICAL)
                        && records.confirmed() >= named(CaseClass.CONFIRMED)
                        && records.carriers() >= named(CaseClass.CARRIER)
                        && records.deaths() >= dead(),
                "各类病例数和死亡数不少于所列证据",
                "no class, nor deaths, is less than the named records make");
        findings.unknown(
                "证据多于 %d 条,散列、分类、死亡、发病日与分布不能重算".formatted(Records.MOST_NAMED),
                "more than %d records: hash, classes, deaths, onsets and parts cannot be recomputed"
                        .formatted(Records.MOST_NAMED));
    }

    private String hash() {
        if (records.first().isEmpty()) {
            return "";
        }
        Map<Integer, SortedSet<String>> idsByDay = new TreeMap<>();
        for (Evidence card : records.first()) {
            idsByDay.computeIfAbsent(card.day(), any -> new TreeSet<>()).add(card.recordId());
        }
        MessageDigest all = sha256();
        for (SortedSet<String> ids : idsByDay.values()) {
            MessageDigest day = sha256();
            ids.forEach(id -> day.update((id + "\n").getBytes(UTF_8)));
            all.update(day.digest());
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private int named(CaseClass wanted) {
        return (int) records.first().stream().filter(card -> card.caseClass() == wanted).count();
    }

    private int dead() {
        return (int)
                records.first().stream()
                        .filter(card -> card.properties().contains(CaseProperty.DIED))
                        .count();
    }

    /** Persons get the next number when their first card comes. */
    private void checkPersons() {
        int known = 0;
        boolean inTurn = true;
        for (Evidence card : records.first()) {
            inTurn &= card.person() >= 0 && card.person() <= known + 1;
            known = Math.max(known, card.person());
        }
        findings.that(
                inTurn,
                "证据涉及 %d 名已知个人,编号连续".formatted(known),
                "the records name %d persons, numbered in turn".formatted(known));
    }

    private void checkOnsets() {
        int[] known =
                records.first().stream()
                        .mapToInt(Evidence::onset)
                        .filter(day -> day != Records.NO_DAY)
                        .sorted()
                        .toArray();
        if (known.length == 0 && records.firstOnset() != Records.NO_DAY) {
            findings.that(
                    records.firstOnset() <= records.lastOnset(),
                    "首例发病日不晚于末例",
                    "the first onset is not after the last");
            findings.unknown("证据未列发病日", "the records are named without their onsets");
            return;
        }
        int first = known.length == 0 ? Records.NO_DAY : known[0];
        int last = known.length == 0 ? Records.NO_DAY : known[known.length - 1];
        findings.sameDay("首例发病", "first onset", records.firstOnset(), first);
        findings.sameDay("末例发病", "last onset", records.lastOnset(), last);
    }

    private void checkPortions(boolean byPerson) {
        Map<String, Integer> recomputed = new TreeMap<>();
        Map<String, Set<Integer>> persons = new HashMap<>();
        for (Evidence card : records.first()) {
            boolean again =
                    byPerson
                            && card.person() > 0
                            && !persons.computeIfAbsent(card.part(), part -> new HashSet<>())
                                    .add(card.person());
            if (!card.part().isEmpty() && !again) {
                recomputed.merge(card.part(), 1, Integer::sum);
            }
        }
        Map<String, Integer> stated = new TreeMap<>();
        for (Portion portion : records.portions()) {
            stated.merge(portion.place(), portion.count(), Integer::sum);
        }
        if (recomputed.isEmpty() && !stated.isEmpty()) {
            findings.unknown("证据未列班级或村镇", "the records are named without their parts of the place");
        } else {
            findings.same("分布", "by part of the place", stated, recomputed);
        }
    }
}
