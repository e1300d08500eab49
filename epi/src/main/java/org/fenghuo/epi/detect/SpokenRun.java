package org.fenghuo.epi.detect;

/**
 * A run of firing days that was said.
 *
 * @param firstDay first firing day
 * @param lastDay last firing day
 * @param print changes when anything changes that was said of it
 */
public record SpokenRun(int firstDay, int lastDay, long print) {
    /** What was said by that. */
    public static SpokenRun of(Firing firing) {
        return new SpokenRun(firing.firstDay(), firing.lastDay(), print(firing));
    }

    private static long print(Firing firing) {
        Records records = firing.records();
        long print = 17;
        print = mix(print, firing.peakDay());
        print = mix(print, Double.doubleToLongBits(firing.observed()));
        print = mix(print, Double.doubleToLongBits(firing.expected()));
        print = mix(print, Double.doubleToLongBits(firing.threshold()));
        print = mix(print, Double.doubleToLongBits(firing.latest()));
        print = mix(print, firing.level().name().hashCode());
        print = mix(print, firing.alternative() ? 1 : 0);
        for (SeriesDay day : firing.series()) {
            print = mix(print, day.day());
            print = mix(print, Double.doubleToLongBits(day.count()));
            print = mix(print, Double.doubleToLongBits(day.base()));
            print = mix(print, Double.doubleToLongBits(day.window()));
        }
        print = mix(print, records.hash().hashCode());
        print = mix(print, records.suspected());
        print = mix(print, records.clinical());
        print = mix(print, records.confirmed());
        print = mix(print, records.carriers());
        print = mix(print, records.deaths());
        print = mix(print, records.firstOnset());
        print = mix(print, records.lastOnset());
        for (Portion portion : records.portions()) {
            print = mix(mix(print, portion.place().hashCode()), portion.count());
        }
        for (Evidence evidence : records.first()) {
            print = mix(mix(print, evidence.day()), evidence.person());
            print = mix(print, evidence.properties().size());
        }
        return mix(print, Double.doubleToLongBits(firing.population()));
    }

    private static long mix(long print, long next) {
        return (print ^ next) * 0x9E37_79B9_7F4A_7C15L + (print >>> 29);
    }
}
