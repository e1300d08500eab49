package org.fenghuo.epi.detect;

/**
 * One day of what a rule saw.
 *
 * @param day days since 1970-01-01
 * @param count counted on that day
 * @param base what it is a share or rate of, 0 where nothing
 * @param window value of the window that ends on this day, NaN where the rule did not look at it
 */
public record SeriesDay(int day, double count, double base, double window) {}
