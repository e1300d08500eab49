package org.fenghuo.local.recount.rules;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fenghuo.records.AgeVisits;
import org.fenghuo.records.ClinicDay;

/** The rules of a clinic day, in the order of docs/record-rules.md. */
public final class ClinicDayRules implements Rules<ClinicDay> {
    private static final int MOST_VISITS = 1_000_000;

    private final ZoneId zone;

    /** Rules for days of that zone. */
    public ClinicDayRules(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Optional<Fault> firstBroken(ClinicDay day, long appendedAtMs) {
        Head head =
                new Head(
                        day.getRecordId(),
                        day.getVersion(),
                        day.getOperation(),
                        day.getSource(),
                        day.getReportedAt());
        Checks checks = head.checks(day, appendedAtMs, zone);
        if (!checks.anyBroken() && !head.deletes()) {
            given(day, checks);
        }
        if (!checks.anyBroken() && !head.deletes()) {
            counts(day, checks);
            ages(day.getByAge(), day.getAllVisits(), checks);
        }
        return checks.firstBroken();
    }

    private static void given(ClinicDay day, Checks checks) {
        checks.given(day.getDepartment(), "department");
        checks.code(day.getDepartment(), "department");
        checks.given(day.getDay(), "day");
        checks.given(day.getAllVisits(), "allVisits");
        String id = day.getSource() + "|" + day.getDepartment() + "|" + day.getDay();
        checks.broken(!id.equals(day.getRecordId()), "id-of-other-content", "recordId");
        checks.day(day.getDay(), "day");
    }

    private static void counts(ClinicDay day, Checks checks) {
        count(day.getAllVisits(), "allVisits", checks);
        count(day.getFeverVisits(), "feverVisits", checks);
        count(day.getAdmissions(), "admissions", checks);
        part(day.getFeverVisits(), day.getAllVisits(), "feverVisits", checks);
    }

    private static void count(Integer number, String path, Checks checks) {
        checks.within(number, 0, MOST_VISITS, "count-out-of-range", path);
    }

    private static void part(Integer part, int whole, String path, Checks checks) {
        checks.broken(part != null && part > whole, "part-above-whole", path);
    }

    private static void ages(List<AgeVisits> bands, int all, Checks checks) {
        checks.broken(bands.size() > Checks.OLDEST_YEARS + 1, "too-many-items", "byAge");
        if (checks.anyBroken()) {
            return;
        }
        checks.each(bands, "byAge", (band, path) -> band(band, path, checks));
        checks.each(
                bands,
                "byAge",
                (band, path) ->
                        checks.broken(holdsAnAgeOfAnother(band, bands), "age-bands-overlap", path));
        long sum = 0;
        for (AgeVisits band : bands) {
            sum += band.getVisits();
        }
        checks.broken(sum > all, "part-above-whole", "byAge");
    }

    private static void band(AgeVisits band, String path, Checks checks) {
        int from = band.getFromYears();
        String code = "age-out-of-range";
        checks.within(from, 0, Checks.OLDEST_YEARS, code, path + ".fromYears");
        checks.within(band.getUntilYears(), from, Checks.OLDEST_YEARS, code, path + ".untilYears");
        count(band.getVisits(), path + ".visits", checks);
        count(band.getFeverVisits(), path + ".feverVisits", checks);
        part(band.getFeverVisits(), band.getVisits(), path + ".feverVisits", checks);
    }

    /** Every band overlaps itself. */
    private static boolean holdsAnAgeOfAnother(AgeVisits band, List<AgeVisits> bands) {
        int overlapping = 0;
        for (AgeVisits other : bands) {
            boolean apart = last(band) < other.getFromYears() || last(other) < band.getFromYears();
            overlapping += apart ? 0 : 1;
        }
        return overlapping > 1;
    }

    private static int last(AgeVisits band) {
        return band.getUntilYears() == null ? Integer.MAX_VALUE : band.getUntilYears();
    }
}
