package org.fenghuo.epi.rules;

import java.io.Serializable;

/**
 * What keeps a rule from firing on too little.
 *
 * @param leastCases no firing below so many cases in the window
 * @param leastExcess no firing unless observed exceeds expected by so many
 * @param leastHistoryDays days of history that are needed
 * @param maxAgeDays a window that ended more than so many days before it became known is logged and
 *     not raised
 */
public record Guards(int leastCases, double leastExcess, int leastHistoryDays, int maxAgeDays)
        implements Serializable {}
