package org.fenghuo.epi.rules;

import java.io.Serializable;
import java.util.List;

/**
 * Levels by value.
 *
 * @param usual the level of whatever fires
 * @param steps higher levels from higher values on
 */
public record Levels(Level usual, List<LevelStep> steps) implements Serializable {
    public Levels {
        steps = List.copyOf(steps);
    }

    /** The level of a value at which the rule fires. */
    public Level of(double value) {
        Level level = usual;
        for (LevelStep step : steps) {
            if (value >= step.atLeast()) {
                level = Level.higher(level, step.level());
            }
        }
        return level;
    }
}
