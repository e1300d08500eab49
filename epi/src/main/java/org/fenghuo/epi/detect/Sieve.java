package org.fenghuo.epi.detect;

import java.util.List;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.rules.Admission;
import org.fenghuo.epi.rules.Rule;

/**
 * Which members of a roll a rule counts; rules that count the same have equal ones.
 *
 * @param subject disease or sub-type that is meant, empty if all of the roll are
 * @param admission classes, courses and origins that count
 * @param bases places of a card that bring it to an area, empty where the place is none
 */
public record Sieve(String subject, Admission admission, List<PlaceBasis> bases) {
    /** The sieve of a rule on that subject, for rolls of that root disease. */
    public static Sieve of(Rule rule, String subject, String root) {
        return new Sieve(
                subject.equals(root) ? "" : subject,
                rule.admission(),
                rule.scope().place().areaLevel().isPresent() ? rule.scope().bases() : List.of());
    }

    /** Whether the rule counts a card. */
    boolean lets(Member member) {
        return (subject.isEmpty() || member.disease().equals(subject))
                && member.isAdmittedBy(admission)
                && isBrought(member);
    }

    private boolean isBrought(Member member) {
        if (bases.isEmpty()) {
            return true;
        }
        for (PlaceBasis basis : bases) {
            if (member.isBroughtBy(basis)) {
                return true;
            }
        }
        return false;
    }
}
