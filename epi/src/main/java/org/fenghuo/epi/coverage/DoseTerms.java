package org.fenghuo.epi.coverage;

import java.io.Serializable;

/**
 * What an edition of the schedule says of a dose.
 *
 * @param validFrom first day of the edition; {@link Integer#MIN_VALUE} for the oldest one known
 * @param ages the ages it sets
 * @param interval least time since the dose before
 * @param intervalFromFirst least time since the first dose of the course
 */
public record DoseTerms(
        int validFrom, DoseAges ages, CalendarAge interval, CalendarAge intervalFromFirst)
        implements Serializable {}
