package org.fenghuo.feeds.nyc;

/**
 * A changed count of the daily file.
 *
 * @param place number of the area
 * @param day epoch day of diagnosis, admission or death
 * @param measure what is counted
 * @param delta the signed change
 */
record Change(int place, int day, Measure measure, int delta) {}
