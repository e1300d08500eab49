package org.fenghuo.epi.visits;

import java.util.List;

/**
 * What is said of one series of visits on one day.
 *
 * @param place code of the facility or area
 * @param placeName its name
 * @param placeLevel its level, as documents name it
 * @param placePath itself and its ancestors, leaf first
 * @param series code of the series (see {@link VisitSeries})
 * @param day days since 1970-01-01
 * @param counts of that day, one a measure, in the order of the measures; the total is that of the
 *     departments there
 * @param visitsOfWeek visits in the 7 days that end with the day
 * @param totalOfWeek likewise all visits of the departments there, over the days that have any
 * @param gone whether there is nothing left to say
 */
@SuppressWarnings("ArrayRecordComponent") // one a document: primitives, never compared
public record VisitDay(
        String place,
        String placeName,
        String placeLevel,
        List<String> placePath,
        int series,
        int day,
        int[] counts,
        int visitsOfWeek,
        int totalOfWeek,
        boolean gone) {}
