package org.fenghuo.jobs.intake;

import java.util.List;

/**
 * What is newest about an area or about a rule: one of them.
 *
 * @param area a change of an area, or none
 * @param rule a change of a rule, or none
 */
public record RegisterChange(List<AreaChange> area, List<RuleChange> rule) {
    public RegisterChange {
        area = List.copyOf(area);
        rule = List.copyOf(rule);
    }

    /** An area changed. */
    public static RegisterChange of(AreaChange change) {
        return new RegisterChange(List.of(change), List.of());
    }

    /** A rule changed. */
    public static RegisterChange of(RuleChange change) {
        return new RegisterChange(List.of(), List.of(change));
    }
}
