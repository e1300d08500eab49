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
 * @param coverage of a joined rule: coverage below its target in the same place
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
        int populationYear,
        List<CoverageFact> coverage) {
    public Firing {
        series = List.copyOf(series);
        coverage = List.copyOf(coverage);
    }

    /** A firing of a rule that is not joined. */
    public Firing(
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
        this(
                firstDay,
                lastDay,
                peakDay,
                observed,
                expected,
                threshold,
                latest,
                alternative,
                level,
                series,
                records,
                population,
                populationYear,
                List.of());
    }

    /** The same in other days, of which nothing more is known. */
    public Firing within(int first, int last) {
        return first == firstDay && last == lastDay ? this : with(first, last, coverage);
    }

    /** The same beside coverage below its target. */
    public Firing beside(List<CoverageFact> facts) {
        return with(firstDay, lastDay, facts);
    }

    private Firing with(int first, int last, List<CoverageFact> facts) {
        return new Firing(
                first,
                last,
                peakDay,
                observed,
                expected,
                threshold,
                latest,
                alternative,
                level,
                series,
                records,
                population,
                populationYear,
                facts);
    }
}
