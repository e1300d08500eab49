package org.fenghuo.jobs.alerts;

import static org.fenghuo.jobs.intake.RulesOfTests.MEASLES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Line;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.epi.detect.SeriesDay;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Rule;

/**
 * What a rule says of a place, as judges say it: on all days around these tests, each day with a
 * record fires.
 *
 * @param rule the rule
 * @param place code of the place
 * @param drill whether it comes from an exercise
 */
record Verdicts(Rule rule, String place, boolean drill) {
    static final int QUIET = 10;
    static final int DAY = 20_000;
    static final long DAY_MS = 86_400_000;
    private static final int AROUND = 1_000;

    Verdicts(Rule rule, String place) {
        this(rule, place, false);
    }

    static long at(int day) {
        return day * DAY_MS + 1;
    }

    /** It becomes known on a day that there are records of these days, and no others. */
    Signal know(int today, int... days) {
        return because(today, Change.RECORD, "card-of-" + today + " reported", days);
    }

    /** The same, for that reason. */
    Signal because(int today, Change change, String cause, int... days) {
        return new Signal(
                new Line(
                        rule.duty(),
                        rule.family() == Family.COVERAGE ? rule.subjects().get(0) : MEASLES,
                        rule.scope().place(),
                        place,
                        drill),
                at(today),
                rule,
                rule.family() == Family.COVERAGE ? "dose 1 12-23m" : "",
                place.contains("/") ? place.substring(0, place.indexOf('/')) : "",
                AlertDesk.COUNTY,
                DAY - AROUND,
                rule.family() == Family.COVERAGE ? today : DAY + AROUND,
                QUIET,
                change,
                cause,
                firings(days));
    }

    private List<Firing> firings(int... days) {
        int[] sorted = Arrays.stream(days).sorted().toArray();
        List<Firing> firings = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] - sorted[i - 1] > QUIET) {
                firings.add(firing(Arrays.copyOfRange(sorted, first, i)));
                first = i;
            }
        }
        return firings;
    }

    private Firing firing(int... days) {
        List<Evidence> records = new ArrayList<>();
        List<SeriesDay> series = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            String id = "card-" + days[i] + "-" + i;
            records.add(new Evidence(id, days[i], i + 1, CaseClass.CONFIRMED, List.of()));
            if (i == days.length - 1 || days[i] != days[i + 1]) {
                series.add(new SeriesDay(days[i], i + 1, 60, i + 1));
            }
        }
        int last = days[days.length - 1];
        return new Firing(
                days[0],
                last,
                last,
                days.length,
                0,
                rule.threshold().atLeast(),
                days.length,
                false,
                rule.levels().of(days.length),
                series,
                new Records(
                        records,
                        days.length,
                        Integer.toHexString(Arrays.hashCode(days)),
                        0,
                        0,
                        days.length,
                        0,
                        0,
                        days[0],
                        last,
                        List.of(),
                        false),
                0,
                0);
    }
}
