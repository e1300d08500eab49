package org.fenghuo.epi.rules;

import java.io.Serializable;

/**
 * When a version of a rule is in force.
 *
 * @param mode routine, or only in an emergency response
 * @param from first day that it judges (days since 1970-01-01), {@link Integer#MIN_VALUE} for all
 * @param until last day that it judges, {@link Integer#MAX_VALUE} without end
 * @param enabled whether it is in force at all
 */
public record InForce(Mode mode, int from, int until, boolean enabled) implements Serializable {
    /** Whether this version speaks of a day, if only to say that it is switched off. */
    public boolean covers(int day) {
        return day >= from && day <= until;
    }
}
