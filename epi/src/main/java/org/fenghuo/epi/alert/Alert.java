package org.fenghuo.epi.alert;

import java.util.List;
import org.fenghuo.epi.detect.Line;
import org.fenghuo.epi.rules.Level;

/**
 * An alert as it stands.
 *
 * @param id identity, from content alone: line and first day
 * @param line duty, subject and place
 * @param where where it is
 * @param status state
 * @param level level
 * @param triggers rules that fire; the first speaks for it. Of an alert without ground: those that
 *     fired last
 * @param firstDay first firing day (days since 1970-01-01)
 * @param lastDay last firing day
 * @param newSinceSeen records that were added since a person acted last
 * @param words what it says to people
 * @param openedAt event time at which it was raised first, in milliseconds
 * @param updatedAt event time of the last change
 * @param closedAt event time at which it was closed or withdrawn, {@link Work#NEVER} if open
 * @param work what people did
 * @param covers alerts that this one covers
 * @param coveredBy the alert that covers this one, empty if none
 * @param origin where its records come from
 */
public record Alert(
        String id,
        Line line,
        Where where,
        Status status,
        Level level,
        List<Trigger> triggers,
        int firstDay,
        int lastDay,
        int newSinceSeen,
        Words words,
        long openedAt,
        long updatedAt,
        long closedAt,
        Work work,
        List<String> covers,
        String coveredBy,
        Origin origin) {
    public Alert {
        triggers = List.copyOf(triggers);
        covers = List.copyOf(covers);
    }

    /** The trigger that speaks for it. */
    public Trigger speaker() {
        return triggers.get(0);
    }

    /** Rules that fire, by their ids, the one that speaks first; each once. */
    public List<String> triggerIds() {
        return triggers.stream().map(trigger -> trigger.rule().id()).distinct().toList();
    }

    /** First day of the first firing window (days since 1970-01-01). */
    public int windowFrom() {
        return triggers.stream().mapToInt(Trigger::windowFrom).min().orElse(firstDay);
    }
}
