package org.fenghuo.jobs.connect.detection;

import static org.fenghuo.records.RuleFamily.CLUSTER;
import static org.fenghuo.records.RuleFamily.COVERAGE;
import static org.fenghuo.records.RuleFamily.FIXED;
import static org.fenghuo.records.RuleFamily.JOINED;
import static org.fenghuo.records.RuleFamily.RATE;
import static org.fenghuo.records.RuleFamily.VISITS;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleFamily;

/** Refuses what a rule says and its family never asks. */
final class FamilyFields {
    private static final Map<String, Set<RuleFamily>> READ_BY = new LinkedHashMap<>();

    static {
        Set<RuleFamily> cases = EnumSet.of(FIXED, RATE, CLUSTER, JOINED);
        Set<RuleFamily> windows = EnumSet.of(FIXED, RATE, CLUSTER, JOINED, VISITS);
        READ_BY.put("placeBases", cases);
        READ_BY.put("basis", cases);
        READ_BY.put("windowDays", windows);
        READ_BY.put("step", EnumSet.of(RATE, VISITS));
        READ_BY.put("alternatives", EnumSet.of(RATE, CLUSTER));
        READ_BY.put("classes", cases);
        READ_BY.put("courses", cases);
        READ_BY.put("distinctBy", cases);
        READ_BY.put("residence", cases);
        READ_BY.put("infection", cases);
        READ_BY.put("leastCases", EnumSet.of(RATE, CLUSTER, VISITS));
        READ_BY.put("leastExcess", EnumSet.noneOf(RuleFamily.class));
        READ_BY.put("leastHistoryDays", EnumSet.noneOf(RuleFamily.class));
        READ_BY.put("doses", EnumSet.of(COVERAGE));
        READ_BY.put("cohorts", EnumSet.of(COVERAGE));
        READ_BY.put("leastEligible", EnumSet.of(COVERAGE));
        READ_BY.put("coverageRule", EnumSet.of(JOINED));
        READ_BY.put("ageBands", EnumSet.of(VISITS));
        READ_BY.put("levels", windows);
    }

    private FamilyFields() {}

    static void check(Rule rule, FoundFaults found) {
        if (rule.getFamily() == RuleFamily.UNRECOGNISED) {
            return;
        }
        READ_BY.forEach(
                (name, families) -> {
                    Schema.Field field = rule.getSchema().getField(name);
                    Object value = rule.get(field.pos());
                    Object usual = SpecificData.get().getDefaultValue(field);
                    boolean said = value != null && !value.equals(usual);
                    found.unless(
                            !said || families.contains(rule.getFamily()),
                            "not-of-family",
                            name,
                            value,
                            "nothing: %s %s".formatted(name, words(families)));
                });
    }

    private static String words(Set<RuleFamily> families) {
        return families.isEmpty()
                ? "guards statistical methods, of which there are none yet"
                : "applies to rules of family %s only".formatted(Word.all(families));
    }
}
