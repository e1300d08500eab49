package org.fenghuo.local.histories;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.records.Alternative;
import org.fenghuo.records.AreaOverride;
import org.fenghuo.records.CaseProperty;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Course;
import org.fenghuo.records.DateBasis;
import org.fenghuo.records.DistinctBy;
import org.fenghuo.records.Duty;
import org.fenghuo.records.Level;
import org.fenghuo.records.LevelStep;
import org.fenghuo.records.PlaceBasis;
import org.fenghuo.records.PlaceKind;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleFamily;
import org.fenghuo.records.RuleMethod;
import org.fenghuo.records.RuleMode;
import org.fenghuo.records.RuleStep;
import org.fenghuo.records.WhichInfections;
import org.fenghuo.records.WhichResidents;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/** Invents rules about cases, and what becomes of them: versions, mended, disabled, removed. */
final class RandomRules {
    private static final String[] SUBJECTS = {
        "measles", "measles", "measles", "tb", "tb_pos", "other"
    };
    private static final PlaceKind[] AREAS = {
        PlaceKind.PROVINCE,
        PlaceKind.PREFECTURE,
        PlaceKind.COUNTY,
        PlaceKind.COUNTY,
        PlaceKind.TOWNSHIP,
        PlaceKind.VILLAGE
    };
    private static final PlaceKind[] CLOSE = {
        PlaceKind.UNIT, PlaceKind.CLASS, PlaceKind.HOUSEHOLD, PlaceKind.TOWNSHIP, PlaceKind.VILLAGE
    };
    private static final LocalDate MIDDLE = LocalDate.of(2024, 1, 20);

    private final Random random;
    private final Map<String, Rule> standing = new TreeMap<>();
    private final ValueWriter<Rule> writer = ValueWriter.singleObject(Topics.RULES);

    RandomRules(Random random) {
        this.random = random;
    }

    /** As many rules, which stand from the beginning. */
    List<Rule> begin(int number) {
        for (int i = 0; i < number; i++) {
            put(rule("rule-" + i, 1));
        }
        return standing();
    }

    /** Those that stand after all changes. */
    List<Rule> standing() {
        return List.copyOf(standing.values());
    }

    /** As many changes, as messages of the topic of rules. */
    List<ConsumerRecord<byte[], byte[]>> changes(int number) {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            messages.add(change(i));
        }
        return messages;
    }

    private ConsumerRecord<byte[], byte[]> change(int offset) {
        List<Rule> known = standing();
        Rule some = known.isEmpty() ? rule("first", 1) : known.get(random.nextInt(known.size()));
        return switch (random.nextInt(6)) {
            case 0 -> message(offset, key(rule("rule-" + (20 + offset), 1)));
            case 1 -> message(offset, key(rule(some.getId(), some.getVersion() + 1)));
            case 2 -> message(offset, key(rule(some.getId(), some.getVersion())));
            case 3 -> message(offset, key(Rule.newBuilder(some).setEnabled(false).build()));
            case 4 -> message(offset, key(Rule.newBuilder(some).setEnabled(true).build()));
            default -> {
                String key = some.getId() + "-" + some.getVersion();
                standing.remove(key);
                yield message(offset, key);
            }
        };
    }

    /** Puts it; returns its key. */
    private String key(Rule rule) {
        return put(rule);
    }

    private String put(Rule rule) {
        String key = rule.getId() + "-" + rule.getVersion();
        standing.put(key, rule);
        return key;
    }

    private ConsumerRecord<byte[], byte[]> message(int offset, String key) {
        Rule rule = standing.get(key);
        byte[] value = rule == null ? null : writer.encode(rule);
        return new ConsumerRecord<>(Topics.RULES.name(), 0, offset, key.getBytes(UTF_8), value);
    }

    private Rule rule(String id, int version) {
        Rule.Builder rule =
                Rule.newBuilder()
                        .setId(id)
                        .setVersion(version)
                        .setNameZh("规则" + id)
                        .setNameEn("Rule " + id)
                        .setDuty(random.nextBoolean() ? Duty.LEGAL : Duty.STATISTICAL)
                        .setSubjects(subjects())
                        .setLevel(Level.YELLOW)
                        .setFamily(RuleFamily.FIXED)
                        .setMaxAgeDays(random.nextInt(120))
                        .setMode(oneIn(12) ? RuleMode.EMERGENCY : RuleMode.ROUTINE);
        admission(rule);
        switch (random.nextInt(3)) {
            case 0 -> rule.setFamily(RuleFamily.FIXED).setPlace(one(AREAS));
            case 1 -> rate(rule);
            default -> {
                rule.setFamily(RuleFamily.CLUSTER).setPlace(one(CLOSE));
                counted(rule);
            }
        }
        boolean isArea = List.of(AREAS).contains(rule.getPlace());
        if (isArea) {
            areas(rule);
        }
        validity(rule);
        return rule.build();
    }

    private List<String> subjects() {
        String first = one(SUBJECTS);
        String second = one(SUBJECTS);
        return first.equals(second) || oneIn(2) ? List.of(first) : List.of(first, second);
    }

    private void admission(Rule.Builder rule) {
        rule.setBasis(DateBasis.values()[1 + random.nextInt(3)])
                .setClasses(oneIn(2) ? List.of() : List.of(Classification.values()).subList(1, 4))
                .setCourses(oneIn(3) ? List.of(Course.CHRONIC, Course.UNTYPED) : List.of())
                .setDistinctBy(oneIn(4) ? DistinctBy.RECORD : DistinctBy.PERSON)
                .setResidence(oneIn(4) ? WhichResidents.LOCAL : WhichResidents.ALL)
                .setInfection(oneIn(4) ? WhichInfections.LOCAL : WhichInfections.ALL);
    }

    private void rate(Rule.Builder rule) {
        rule.setFamily(RuleFamily.RATE).setPlace(one(AREAS));
        counted(rule);
        rule.setStep(oneIn(3) ? RuleStep.WEEK : RuleStep.DAY);
        if (oneIn(3)) {
            rule.setMethod(RuleMethod.RATE)
                    .setAtLeast(0.1 + random.nextInt(20) / 10.0)
                    .setLevels(List.of());
        }
    }

    private void counted(Rule.Builder rule) {
        rule.setWindowDays(1 + random.nextInt(oneIn(4) ? 30 : 10))
                .setAtLeast(2 + random.nextInt(3))
                .setLeastCases(random.nextInt(4))
                .setLevels(oneIn(2) ? List.of() : List.of(new LevelStep(4.0, Level.RED)));
        if (oneIn(3)) {
            CaseProperty what = CaseProperty.values()[1 + random.nextInt(4)];
            rule.setAlternatives(List.of(new Alternative(what, 1 + random.nextInt(2))));
        }
    }

    private void areas(Rule.Builder rule) {
        if (oneIn(2)) {
            rule.setPlaceBases(List.of(PlaceBasis.values()).subList(1, 2 + random.nextInt(3)));
        }
        if (oneIn(2)) {
            Double other = rule.getFamily() == RuleFamily.FIXED ? null : Double.valueOf(2);
            rule.setOverrides(
                    List.of(
                            new AreaOverride("611022", other, random.nextBoolean()),
                            new AreaOverride("611022100", null, true)));
        }
    }

    private void validity(Rule.Builder rule) {
        if (oneIn(3)) {
            rule.setValidFrom(MIDDLE.minusDays(random.nextInt(30)));
        }
        if (oneIn(5)) {
            rule.setValidUntil(MIDDLE.plusDays(random.nextInt(30)));
        }
        rule.setEnabled(!oneIn(8));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T one(T[] things) {
        return things[random.nextInt(things.length)];
    }
}
