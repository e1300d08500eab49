package org.fenghuo.feeds.table;

import org.fenghuo.records.AreaLevel;

/**
 * Which population of a level's areas makes their rates.
 *
 * @param level the level of these areas in our tree
 * @param ageBand the age_band whose row holds the population
 * @param year the year for which it stands
 */
public record Denominator(AreaLevel level, String ageBand, int year) {}
