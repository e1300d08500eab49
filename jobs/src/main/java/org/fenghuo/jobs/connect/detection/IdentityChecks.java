package org.fenghuo.jobs.connect.detection;

import java.util.regex.Pattern;
import org.fenghuo.jobs.connect.rules.Faults;
import org.fenghuo.records.Rule;

/** Whether a rule has an id, a version and names. */
final class IdentityChecks {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");

    private IdentityChecks() {}

    static void check(Rule rule, FoundFaults found) {
        found.unless(
                ID.matcher(rule.getId()).matches(),
                "bad-code",
                "id",
                rule.getId(),
                "1 to 60 lower-case letters, digits and hyphens, such as varicella-school");
        found.unless(
                rule.getVersion() >= 1,
                "out-of-range",
                "version",
                rule.getVersion(),
                "a whole number from 1 that grows with each change");
        found.add(Faults.blank("nameZh", rule.getNameZh(), "a name in Chinese"));
        found.add(Faults.blank("nameEn", rule.getNameEn(), "a name in English"));
    }
}
