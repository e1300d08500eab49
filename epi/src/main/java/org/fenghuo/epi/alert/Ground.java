package org.fenghuo.epi.alert;

import java.util.List;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Level;

/**
 * What detectors say for an alert.
 *
 * @param holds whether rules still fire
 * @param level level
 * @param triggers rules that fire, or that fired last
 * @param firstDay first firing day (days since 1970-01-01)
 * @param lastDay last firing day
 * @param records records behind it
 */
public record Ground(
        boolean holds,
        Level level,
        List<Trigger> triggers,
        int firstDay,
        int lastDay,
        int records) {
    public Ground {
        triggers = List.copyOf(triggers);
    }

    static Ground of(Episode episode) {
        return new Ground(
                true,
                episode.level(),
                episode.triggers(),
                episode.firstDay(),
                episode.lastDay(),
                episode.records());
    }

    /** The named records of rules for which each single case counts. */
    List<String> singleCases() {
        return triggers.stream()
                .filter(trigger -> trigger.rule().family() == Family.FIXED)
                .flatMap(trigger -> trigger.firing().records().first().stream())
                .map(Evidence::recordId)
                .distinct()
                .toList();
    }

    Ground lost() {
        return new Ground(false, level, triggers, firstDay, lastDay, records);
    }
}
