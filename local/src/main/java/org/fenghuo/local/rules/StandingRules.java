package org.fenghuo.local.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenghuo.records.Rule;

/**
 * What stands in the topic of rules.
 *
 * @param rules the rules by their keys
 * @param unreadable keys of messages that are no rules, and why
 * @param keys all keys of messages, those of removed rules too
 */
public record StandingRules(
        Map<String, Rule> rules, Map<String, String> unreadable, Set<String> keys) {
    public StandingRules {
        rules = Map.copyOf(rules);
        unreadable = Map.copyOf(unreadable);
        keys = Set.copyOf(keys);
    }

    /** The rules by id, older versions first. */
    public List<Rule> inOrder() {
        return rules.values().stream()
                .sorted(Comparator.comparing(Rule::getId).thenComparing(Rule::getVersion))
                .toList();
    }

    /** Whether there is a message of that key that could be removed. */
    public boolean has(String key) {
        return rules.containsKey(key) || unreadable.containsKey(key);
    }

    /** What sending a rule would do. */
    public Change changeBy(String key, Rule rule) {
        Rule there = rules.get(key);
        if (there != null) {
            return there.equals(rule) ? Change.SAME : Change.REPLACES;
        }
        boolean known = rules.values().stream().anyMatch(each -> each.getId().equals(rule.getId()));
        return known ? Change.NEW_VERSION : Change.NEW;
    }

    /** What becomes of the topic when a rule is sent. */
    public enum Change {
        NEW("新增 new"),
        NEW_VERSION("新版本 new version"),
        REPLACES("替换 replaces"),
        SAME("相同 same");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /** In both languages. */
        public String words() {
            return words;
        }
    }
}
