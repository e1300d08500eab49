package org.fenghuo.feeds.rules;

import java.util.Map;
import java.util.Set;
import org.fenghuo.records.Rule;

/**
 * A rule as it was read, and where each of its keys stands.
 *
 * @param rule the rule; what was missing or could not be read has the value of nothing there
 * @param positions place of each key that was given, by its path; the rule's own by an empty path
 * @param faulty paths of keys whose faults have been told
 */
public record ReadRule(Rule rule, Map<String, Position> positions, Set<String> faulty) {
    public ReadRule {
        positions = Map.copyOf(positions);
        faulty = Set.copyOf(faulty);
    }

    /** Where a key stands; if it does not, where what should contain it does. */
    public Position at(String path) {
        String known = path;
        while (!positions.containsKey(known)) {
            int end = Math.max(known.lastIndexOf('.'), known.lastIndexOf('['));
            known = end < 0 ? "" : known.substring(0, end);
        }
        return positions.get(known);
    }

    /** Whether a fault of that key, of one within it or of what contains it has been told. */
    public boolean isFaulty(String path) {
        return faulty.stream().anyMatch(each -> contains(each, path) || contains(path, each));
    }

    private static boolean contains(String outer, String inner) {
        return inner.startsWith(outer)
                && (inner.length() == outer.length()
                        || ".[".indexOf(inner.charAt(outer.length())) >= 0);
    }
}
