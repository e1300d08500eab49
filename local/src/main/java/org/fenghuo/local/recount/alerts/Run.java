package org.fenghuo.local.recount.alerts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fenghuo.records.Level;
import org.fenghuo.records.LevelStep;

/**
 * Days on which one rule fires, none too far from the next.
 *
 * @param of all that the rule says there
 * @param days the days, in order
 */
public record Run(Fires of, List<FiringDay> days) {
    public Run {
        days = List.copyOf(days);
    }

    int first() {
        return days.get(0).day();
    }

    int last() {
        return days.get(days.size() - 1).day();
    }

    double observed() {
        double most = 0;
        for (FiringDay day : days) {
            most = Math.max(most, day.value());
        }
        return most;
    }

    int evidence() {
        Set<String> cards = new HashSet<>();
        for (FiringDay day : days) {
            cards.addAll(day.cards());
        }
        return cards.size();
    }

    /** The highest level that a value of its days reaches. */
    Level level() {
        Level level = of.rule().getLevel();
        for (LevelStep step : of.rule().getLevels()) {
            if (observed() >= step.getAtLeast() && step.getLevel().compareTo(level) > 0) {
                level = step.getLevel();
            }
        }
        return level;
    }

    double excess() {
        return of.threshold() > 0 ? observed() / of.threshold() : observed();
    }
}
