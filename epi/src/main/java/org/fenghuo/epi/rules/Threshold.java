package org.fenghuo.epi.rules;

import java.io.Serializable;
import java.util.List;

/**
 * When a rule fires.
 *
 * @param windowDays length of the window; that of day d is d−n+1 to d
 * @param step on which days windows end
 * @param method what is compared
 * @param atLeast the rule fires from this value on
 * @param alternatives other ways to fire in the same window
 * @param guards what keeps it from firing
 */
public record Threshold(
        int windowDays,
        Step step,
        Method method,
        double atLeast,
        List<Alternative> alternatives,
        Guards guards)
        implements Serializable {
    public Threshold {
        if (windowDays < 1) {
            throw new IllegalArgumentException(
                    "windowDays is %d: give a number of days above 0".formatted(windowDays));
        }
        alternatives = List.copyOf(alternatives);
    }
}
