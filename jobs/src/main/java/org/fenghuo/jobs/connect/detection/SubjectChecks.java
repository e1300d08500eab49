package org.fenghuo.jobs.connect.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fenghuo.epi.coverage.Cohort;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleFamily;

/** Whether a rule is about something there is. */
final class SubjectChecks {
    private SubjectChecks() {}

    static void check(Rule rule, KnownSubjects known, FoundFaults found) {
        subjects(rule, known, found);
        if (rule.getFamily() == RuleFamily.COVERAGE) {
            doses(rule.getDoses(), found);
            cohorts(rule.getCohorts(), found);
        }
        if (rule.getFamily() == RuleFamily.JOINED) {
            found.unless(
                    rule.getCoverageRule() != null,
                    "missing-field",
                    "coverageRule",
                    "nothing",
                    "the id of a rule of family coverage, whose places are meant");
        }
    }

    private static void subjects(Rule rule, KnownSubjects known, FoundFaults found) {
        List<String> subjects = rule.getSubjects();
        found.unless(
                !subjects.isEmpty(), "missing-field", "subjects", "nothing", expected(rule, 1));
        Set<String> before = new HashSet<>();
        for (int i = 0; i < subjects.size(); i++) {
            String path = "subjects[" + i + "]";
            String subject = subjects.get(i);
            if (rule.getFamily() != RuleFamily.UNRECOGNISED) {
                found.unless(
                        known.of(rule.getFamily()).contains(subject),
                        "unknown-subject",
                        path,
                        subject,
                        expected(rule, 0));
            }
            found.unless(before.add(subject), "twice", path, subject, "each subject once");
        }
    }

    private static String expected(Rule rule, int atLeast) {
        String what =
                switch (rule.getFamily()) {
                    case COVERAGE -> "a vaccine_code of vaccines.csv";
                    case VISITS -> "an id of syndromes.json";
                    case FIXED, RATE, CLUSTER, JOINED -> "an id of diseases.csv, or other";
                    case UNRECOGNISED -> "a disease, vaccine or syndrome";
                };
        return atLeast == 0 ? what : "at least one: " + what;
    }

    private static void doses(List<Integer> doses, FoundFaults found) {
        for (int i = 0; i < doses.size(); i++) {
            found.unless(
                    doses.get(i) >= 1,
                    "out-of-range",
                    "doses[" + i + "]",
                    doses.get(i),
                    "the number of a dose, from 1");
        }
    }

    private static void cohorts(List<String> cohorts, FoundFaults found) {
        for (int i = 0; i < cohorts.size(); i++) {
            found.unless(
                    isCohort(cohorts.get(i)),
                    "unknown-cohort",
                    "cohorts[" + i + "]",
                    cohorts.get(i),
                    "one of all, 12-23m, 24-35m, 60-69, 70-79, 80+, 60+, or a year of birth");
        }
    }

    private static boolean isCohort(String label) {
        try {
            return Cohort.labelled(label).label().equals(label);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
