package org.fenghuo.epi.counting;

import java.util.List;

/**
 * What is said of one series on one day.
 *
 * @param disease disease id
 * @param area area code
 * @param areaName name of the area
 * @param areaLevel level of the area, as documents name it
 * @param areaPath the area and its ancestors, leaf first
 * @param series code of the series (see {@link Series})
 * @param day days since 1970-01-01
 * @param counts of that day, one a measure, in the order of the measures
 * @param windows cases in each rolling window, in the order of the widths
 * @param yearToDate cases since 1 January
 * @param lastYear cases in the 7 days that end a year before
 * @param population residents, 0 where unknown or without a meaning
 * @param populationYear the year of that number, 0 where there is none
 * @param gone whether there is nothing left to say
 */
@SuppressWarnings("ArrayRecordComponent") // one a document: primitives, never compared
public record Incidence(
        String disease,
        String area,
        String areaName,
        String areaLevel,
        List<String> areaPath,
        int series,
        int day,
        int[] counts,
        int[] windows,
        int yearToDate,
        int lastYear,
        double population,
        int populationYear,
        boolean gone) {}
