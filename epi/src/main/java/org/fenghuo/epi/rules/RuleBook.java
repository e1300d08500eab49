package org.fenghuo.epi.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The versions of rules that stand, and which of them speaks of a day: of one id the highest
 * version whose validity has that day.
 */
public final class RuleBook {
    private final Map<String, List<Rule>> byId = new HashMap<>();
    private final boolean emergency;

    /** A book of these versions, in routine or in an emergency response. */
    public RuleBook(Collection<Rule> versions, Mode mode) {
        emergency = mode == Mode.EMERGENCY;
        for (Rule version : versions) {
            byId.computeIfAbsent(version.id(), any -> new ArrayList<>()).add(version);
        }
        byId.values().forEach(all -> all.sort(Comparator.comparingInt(Rule::version).reversed()));
    }

    /** Whether a version is the one that speaks of a day, and is meant for the present mode. */
    public boolean speaks(Rule version, int day) {
        if (!version.inForce().covers(day)
                || version.inForce().mode() == Mode.EMERGENCY && !emergency) {
            return false;
        }
        for (Rule each : byId.getOrDefault(version.id(), List.of())) {
            if (each.version() == version.version()) {
                // What was said before it was mended speaks no more.
                return each.equals(version);
            }
            if (each.inForce().covers(day)) {
                return false;
            }
        }
        return false;
    }
}
