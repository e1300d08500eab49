package org.fenghuo.local.recount.visits;

import java.time.ZoneId;
import org.fenghuo.local.recount.AgeBands;
import org.fenghuo.local.recount.Places;

/**
 * Under what visits are counted.
 *
 * @param zone zone in which an instant has a day
 * @param horizonDays how old a day may be when it is reported
 * @param episodeDays within how many days before a visit another makes it a return
 * @param ageBands the bands of ages
 * @param places the areas and facilities
 * @param syndromes the syndromes in force
 */
public record VisitCounting(
        ZoneId zone,
        int horizonDays,
        int episodeDays,
        AgeBands ageBands,
        Places places,
        Syndromes syndromes) {}
