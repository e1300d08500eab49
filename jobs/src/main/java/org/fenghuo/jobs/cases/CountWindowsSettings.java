package org.fenghuo.jobs.cases;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import org.fenghuo.epi.counting.Windows;

/**
 * What the counting of windows is told.
 *
 * @param windows widths of the rolling windows
 * @param zone zone whose days are counted
 * @param live whether time is the wall clock's, so that changes are conflated by the second
 * @param keptFor how long counts are kept after their last change
 * @param chunksInMemory how many chunks of day counts are read before those not in use are
 *     forgotten
 */
record CountWindowsSettings(
        Windows windows, ZoneId zone, boolean live, Duration keptFor, int chunksInMemory)
        implements Serializable {}
