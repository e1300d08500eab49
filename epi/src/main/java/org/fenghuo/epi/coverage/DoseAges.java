package org.fenghuo.epi.coverage;

import java.io.Serializable;

/**
 * The ages that an edition of the schedule sets for a dose.
 *
 * @param due age at which it is due
 * @param minimum age before which it is invalid
 * @param timelyBefore age before which it is timely; {@link CalendarAge#NEVER} without a limit
 * @param catchUpBefore age from which it is no longer given, and no longer overdue
 * @param eligibleBefore age from which the programme no longer counts the person
 */
public record DoseAges(
        CalendarAge due,
        CalendarAge minimum,
        CalendarAge timelyBefore,
        CalendarAge catchUpBefore,
        CalendarAge eligibleBefore)
        implements Serializable {}
