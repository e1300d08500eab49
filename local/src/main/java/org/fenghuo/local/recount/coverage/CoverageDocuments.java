package org.fenghuo.local.recount.coverage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenghuo.local.recount.Counting.CoverageDays;
import org.fenghuo.local.recount.ExpectedDays;
import org.fenghuo.local.recount.SeriesDocuments;

/** What the documents of one series of coverage must say. */
final class CoverageDocuments implements SeriesDocuments {
    private static final int DAILY = 400;
    private static final Measure[] MEASURES = Measure.values();

    /**
     * A series and what is told of it.
     *
     * @param series the series
     * @param vaccineName name of its vaccine
     * @param path codes of its area and of all that contain it
     * @param target the coverage that is aimed at, if any
     */
    record Described(
            CoverageSeries series,
            String vaccineName,
            List<String> path,
            Optional<Double> target) {}

    private final Described described;
    private final RunningSum[] sums = new RunningSum[MEASURES.length];
    private final int origin;
    private final ExpectedDays expected;

    /**
     * Documents of changes whose days are counted from the first day told of.
     *
     * @param days the days that are told of
     * @param today the last day that has begun
     */
    CoverageDocuments(Described described, Changes changes, CoverageDays days, int today) {
        this.described = described;
        this.origin = (int) days.from().toEpochDay();
        int first = Integer.MAX_VALUE;
        for (Measure measure : MEASURES) {
            sums[measure.ordinal()] = changes.sums(measure);
            first = Math.min(first, sums[measure.ordinal()].firstDay());
        }
        expected = new ExpectedDays(origin);
        long last = Math.min(today, days.until().toEpochDay() - 1);
        for (long day = (long) origin + first; day <= last; day++) {
            if (isTold((int) day, today) && saysAnything((int) day - origin)) {
                expected.expect((int) day, (int) day);
            }
        }
    }

    private static boolean isTold(int day, int today) {
        return day > today - DAILY || LocalDate.ofEpochDay(day + 1L).getDayOfMonth() == 1;
    }

    private boolean saysAnything(int day) {
        for (Measure measure : MEASURES) {
            if (on(measure, day) != 0) {
                return true;
            }
        }
        int month = firstOfMonth(day);
        return within(Measure.DOSES_DUE, month, day) != 0
                || within(Measure.DOSES_GIVEN, Math.min(month, day - 27), day) != 0;
    }

    /** A level on that day, or a flow of it. */
    private long on(Measure measure, int day) {
        return measure.isLevel() ? sums[measure.ordinal()].until(day) : within(measure, day, day);
    }

    private long within(Measure measure, int from, int to) {
        return sums[measure.ordinal()].within(from, to);
    }

    private int firstOfMonth(int day) {
        return day - LocalDate.ofEpochDay(day + (long) origin).getDayOfMonth() + 1;
    }

    @Override
    public ExpectedDays expected() {
        return expected;
    }

    @Override
    public Map<String, Object> document(int epochDay) {
        int day = epochDay - origin;
        int month = firstOfMonth(day);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("day", LocalDate.ofEpochDay(epochDay).toString());
        putSeries(document);
        for (Measure measure : MEASURES) {
            document.put(measure.field(), on(measure, day));
        }
        long dueOfMonth = within(Measure.DOSES_DUE, month, day);
        long givenOfMonth = within(Measure.DOSES_GIVEN, month, day);
        document.put("doses_due_month", dueOfMonth);
        document.put("doses_given_month", givenOfMonth);
        document.put("uptake_7d", within(Measure.DOSES_GIVEN, day - 6, day));
        document.put("uptake_28d", within(Measure.DOSES_GIVEN, day - 27, day));
        boolean all = described.series().vaccine().equals(CoverageSeries.ALL);
        long covered = on(all ? Measure.FULL : Measure.VACCINATED, day);
        document.put("coverage", ratio(covered, on(Measure.ELIGIBLE, day)));
        document.put("timely_rate", ratio(on(Measure.TIMELY, day), on(Measure.PAST_LIMIT, day)));
        document.put("reported_rate", ratio(givenOfMonth, dueOfMonth));
        putPopulation(document, epochDay, on(Measure.ADMINISTERED, day));
        document.put("target", described.target().orElse(null));
        document.put("gone", false);
        return document;
    }

    private void putSeries(Map<String, Object> document) {
        CoverageSeries series = described.series();
        document.put("vaccine", series.vaccine());
        document.put("vaccine_name_zh", described.vaccineName());
        document.put("dose", (long) series.dose());
        document.put("cohort", series.cohort());
        document.put("place_basis", "residence");
        document.put("area", series.place().code());
        document.put("area_name", series.place().name());
        document.put("area_level", series.place().level());
        document.put("area_path", described.path());
    }

    private void putPopulation(Map<String, Object> document, int epochDay, long administered) {
        CoverageSeries series = described.series();
        var population =
                series.cohort().equals(CoverageSeries.ALL)
                        ? series.place()
                                .population(LocalDate.ofEpochDay(epochDay).getYear())
                                .orElse(null)
                        : null;
        document.put("population", population == null ? null : population.getValue());
        document.put(
                "population_year", population == null ? null : population.getKey().longValue());
        document.put(
                "coverage_administrative",
                population == null ? null : administered / population.getValue());
    }

    private static Double ratio(long part, long whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }
}
