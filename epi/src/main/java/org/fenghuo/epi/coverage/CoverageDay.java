package org.fenghuo.epi.coverage;

import java.util.List;

/**
 * What is said of one series of a vaccine in an area on one day.
 *
 * @param vaccine code of the vaccine, or {@link CoverageSeries#ALL_VACCINES}
 * @param area code of the area
 * @param areaName its name
 * @param areaLevel its level, as documents name it
 * @param areaPath itself and its ancestors, leaf first
 * @param series code of the series (see {@link CoverageSeries})
 * @param day days since 1970-01-01
 * @param counts levels on that day and flows of that day, in the order of the measures
 * @param dueOfMonth doses due from the first of the month to the day
 * @param givenOfMonth doses given from the first of the month to the day
 * @param givenIn7 doses given in the 7 days that end with the day
 * @param givenIn28 doses given in the 28 days that end with the day
 * @param population persons of the reference population, where a year is given
 * @param populationYear the year of the population, 0 where none is known for the cohort
 * @param gone whether there is nothing left to say
 */
@SuppressWarnings("ArrayRecordComponent") // one a document: primitives, never compared
public record CoverageDay(
        String vaccine,
        String area,
        String areaName,
        String areaLevel,
        List<String> areaPath,
        int series,
        int day,
        int[] counts,
        int dueOfMonth,
        int givenOfMonth,
        int givenIn7,
        int givenIn28,
        double population,
        int populationYear,
        boolean gone) {
    /** The count of a measure. */
    public int count(CoverageMeasure measure) {
        return counts[measure.ordinal()];
    }
}
