package org.fenghuo.jobs.intake;

import java.util.List;
import org.fenghuo.epi.rules.Rule;

/**
 * What is newest about a version of a rule.
 *
 * @param key id and version
 * @param rule what stands of it now: one, or none when it was removed
 */
public record RuleChange(String key, List<Rule> rule) {
    public RuleChange {
        rule = List.copyOf(rule);
    }

    /** A version is new, or is said anew. */
    public static RuleChange to(Rule rule) {
        return new RuleChange(rule.key(), List.of(rule));
    }

    /** A version is no more. */
    public static RuleChange removal(String key) {
        return new RuleChange(key, List.of());
    }
}
