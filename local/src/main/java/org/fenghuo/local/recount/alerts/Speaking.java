package org.fenghuo.local.recount.alerts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleMode;

/** Says which version of a rule speaks of a day: the highest whose validity has it. */
final class Speaking {
    private final Collection<Rule> standing;
    private final boolean emergency;

    Speaking(Collection<Rule> standing, boolean emergency) {
        this.standing = List.copyOf(standing);
        this.emergency = emergency;
    }

    boolean speaks(Rule rule, int day) {
        if (rule.getMode() == RuleMode.EMERGENCY && !emergency || !covers(rule, day)) {
            return false;
        }
        for (Rule other : standing) {
            boolean newer = other.getVersion() > rule.getVersion();
            if (other.getId().equals(rule.getId()) && newer && covers(other, day)) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(Rule rule, int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        boolean tooEarly = rule.getValidFrom() != null && date.isBefore(rule.getValidFrom());
        boolean tooLate = rule.getValidUntil() != null && date.isAfter(rule.getValidUntil());
        return !tooEarly && !tooLate;
    }
}
