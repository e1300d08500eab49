package org.fenghuo.jobs.counting;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What the counting by day is told.
 *
 * @param zone zone whose days are counted
 * @param live whether time is the wall clock's, so that changes are conflated by the second
 * @param keptFor how long counts are kept after their last change
 * @param chunksInMemory how many chunks of day counts are read before those not in use are
 *     forgotten
 */
public record CountDaysSettings(ZoneId zone, boolean live, Duration keptFor, int chunksInMemory)
        implements Serializable {}
