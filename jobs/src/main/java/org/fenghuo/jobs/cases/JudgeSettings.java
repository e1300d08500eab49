package org.fenghuo.jobs.cases;

import java.io.Serializable;
import java.time.Duration;
import org.fenghuo.epi.detect.QuietDays;

/**
 * What the judging of rolls is told.
 *
 * @param live whether time is the wall clock's; otherwise it follows the records (replay)
 * @param quietDays after how many days without firing an episode is over
 * @param keptFor how long a day of a roll is kept after it last changed
 */
public record JudgeSettings(boolean live, QuietDays quietDays, Duration keptFor)
        implements Serializable {}
