package org.fenghuo.schemas.topics;

import org.fenghuo.records.Rule;

/** The message key of a version of a rule: its id and its version. */
public final class RuleKey {
    private RuleKey() {}

    public static String of(Rule rule) {
        return rule.getId() + "-" + rule.getVersion();
    }
}
