package org.fenghuo.epi.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The alerts of a line while an event is worked on, and what is decided about them. */
final class AlertBook {
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<String> changed = new LinkedHashSet<>();

    AlertBook(Collection<Held> alerts) {
        alerts.forEach(each -> held.put(each.id(), each));
    }

    /** All alerts, as they stand now; they may be changed while these are gone through. */
    List<Held> all() {
        return List.copyOf(held.values());
    }

    /** The alert of an id, null if there is none. */
    Held get(String id) {
        return held.get(id);
    }

    List<Decision> decisions() {
        return decisions;
    }

    Set<String> changed() {
        return changed;
    }

    /** An id that begins so and is not taken. */
    String freeId(String wanted) {
        String free = wanted;
        for (int number = 2; held.containsKey(free); number++) {
            free = wanted + "-" + number;
        }
        return free;
    }

    /** It stands so, and nobody has to be told. */
    void keep(Held alert) {
        held.put(alert.id(), alert);
    }

    /** It stands so, and says something else than before. */
    void rewrite(Held alert) {
        keep(alert);
        changed.add(alert.id());
    }

    /** The pipeline decided this of an alert that stood so before. */
    void decide(Held after, Deed deed, Held before, String reason) {
        decide(
                after,
                deed,
                before.status().label(),
                Decision.PIPELINE,
                after.standing().updatedAt(),
                reason);
    }

    /** The pipeline decided this of an alert that nobody has heard of before. */
    void decideFirst(Held after, Deed deed, String reason) {
        decide(after, deed, "", Decision.PIPELINE, after.standing().updatedAt(), reason);
    }

    /** Somebody decided this at that time. */
    void decide(Held after, Deed deed, String from, String actor, long at, String reason) {
        Held decided = after.decided();
        rewrite(decided);
        String to = decided.raised() ? decided.status().label() : "";
        decisions.add(
                new Decision(decided.id(), decided.decisions(), at, actor, deed, from, to, reason));
    }
}
