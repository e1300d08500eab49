package org.fenghuo.epi.detect;

import java.util.List;
import org.fenghuo.epi.rules.Level;

/**
 * A run of days on which a rule fires, none further from the next than the quiet days, and how that
 * follows.
 *
 * @param firstDay first firing day (days since 1970-01-01)
 * @param lastDay last firing day
 * @param peakDay day whose window has the greatest value, the last of them
 * @param observed value of that window
 * @param expected what was expected of it, 0 where the rule expects nothing
 * @param threshold value from which the rule fires here
 * @param latest value of the window of the last firing day
 * @param alternative whether an alternative fired on any of the days
 * @param level level by the rule's own mapping
 * @param series what the rule saw, from the first day of the first window to the last firing day;
 *     days without anything are left out
 * @param records the records behind it
 * @param population residents behind a rate, 0 where it is none
 * @param populationYear year of that population, 0 where there is none
 */
public record Firing(
        int firstDay,
        int lastDay,
        int peakDay,
        double observed,
        double expected,
        double threshold,
        double latest,
        boolean alternative,
        Level level,
        List<SeriesDay> series,
        Records records,
        double population,
        int populationYear) {
    public Firing {
        series = List.copyOf(series);
    }
}
