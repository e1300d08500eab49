package org.fenghuo.jobs.connect.visits;

import java.time.ZoneId;
import java.util.List;
import org.fenghuo.jobs.connect.rules.Ages;
import org.fenghuo.jobs.connect.rules.Days;
import org.fenghuo.jobs.connect.rules.Faults;
import org.fenghuo.jobs.connect.rules.Head;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.connect.rules.OrderedRules;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.AgeVisits;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.schemas.topics.ClinicDayId;

/** The rules of a clinic day, in the order of docs/record-rules.md. Not for several threads. */
public final class ClinicDayRules extends KindRules<ClinicDay> {
    private static final int MOST_VISITS = 1_000_000;
    private static final int MOST_BANDS = Ages.OLDEST + 1;
    private static final String BY_AGE = "byAge";

    private final Days days;
    private final OrderedRules<ClinicDay> rules;

    /** Rules for days of that zone. */
    public ClinicDayRules(ZoneId zone) {
        days = new Days(zone);
        rules =
                new OrderedRules<>(
                        ClinicDayRules::headOf,
                        List.of(),
                        List.of(
                                one ->
                                        Faults.missing(
                                                "department",
                                                one.getDepartment(),
                                                "the code of the department"),
                                one -> Faults.badCode("department", one.getDepartment()),
                                one -> Faults.missing("day", one.getDay(), "the day of the visits"),
                                one ->
                                        Faults.missing(
                                                "allVisits",
                                                one.getAllVisits(),
                                                "the number of all visits, 0 if there were none"),
                                ClinicDayRules::idIsOfTheContent,
                                one -> days.outside("day", one.getDay(), one.getReportedAt()),
                                one -> isACount("allVisits", one.getAllVisits()),
                                one -> isACount("feverVisits", one.getFeverVisits()),
                                one -> isACount("admissions", one.getAdmissions()),
                                one -> isAPart("feverVisits", one.getFeverVisits(), one),
                                one -> Faults.tooMany(BY_AGE, one.getByAge(), MOST_BANDS),
                                ClinicDayRules::bandsAreWhole,
                                ClinicDayRules::bandsStandApart,
                                ClinicDayRules::bandsAreNotMore));
    }

    @Override
    protected OrderedRules<ClinicDay> ordered() {
        return rules;
    }

    private static Head headOf(ClinicDay day) {
        return new Head(
                day.getRecordId(),
                day.getVersion(),
                day.getOperation(),
                day.getSource(),
                day.getReportedAt());
    }

    private static Fault idIsOfTheContent(ClinicDay one) {
        if (one.getDepartment() == null || one.getDay() == null) {
            return null;
        }
        String right = ClinicDayId.of(one.getSource(), one.getDepartment(), one.getDay());
        return right.equals(one.getRecordId())
                ? null
                : Fault.of(
                        "id-of-other-content",
                        "recordId",
                        one.getRecordId(),
                        right + ", which is source|department|day");
    }

    private static Fault isACount(String path, Integer number) {
        return Faults.outside("count-out-of-range", path, number, 0, MOST_VISITS);
    }

    private static Fault isAPart(String path, Integer part, ClinicDay day) {
        return part == null || day.getAllVisits() == null || part <= day.getAllVisits()
                ? null
                : more(path, part, "allVisits", day.getAllVisits());
    }

    private static Fault more(String path, long part, String wholePath, long whole) {
        return Fault.of(
                "part-above-whole",
                path,
                String.valueOf(part),
                "at most %s %d".formatted(wholePath, whole));
    }

    private static Fault bandsAreWhole(ClinicDay day) {
        return Faults.firstOf(BY_AGE, day.getByAge(), ClinicDayRules::band);
    }

    private static Fault band(String path, AgeVisits band) {
        Integer fever = band.getFeverVisits();
        return Faults.firstOf(
                age(path + ".fromYears", band.getFromYears(), 0),
                age(path + ".untilYears", band.getUntilYears(), band.getFromYears()),
                isACount(path + ".visits", band.getVisits()),
                isACount(path + ".feverVisits", fever),
                fever == null || fever <= band.getVisits()
                        ? null
                        : more(path + ".feverVisits", fever, path + ".visits", band.getVisits()));
    }

    private static Fault age(String path, Integer years, int least) {
        return Faults.outside("age-out-of-range", path, years, least, Ages.OLDEST);
    }

    private static Fault bandsStandApart(ClinicDay day) {
        List<AgeVisits> bands = day.getByAge();
        return bands.size() > MOST_BANDS
                ? null
                : Faults.firstOf(BY_AGE, bands, (path, band) -> standsApart(path, band, bands));
    }

    private static Fault standsApart(String path, AgeVisits band, List<AgeVisits> bands) {
        return bands.stream().filter(other -> overlap(band, other)).count() <= 1
                ? null
                : Fault.of(
                        "age-bands-overlap",
                        path,
                        inWords(band),
                        "bands of which no two hold the same age");
    }

    private static boolean overlap(AgeVisits one, AgeVisits other) {
        return one.getFromYears() <= last(other) && other.getFromYears() <= last(one);
    }

    private static int last(AgeVisits band) {
        return band.getUntilYears() == null ? Integer.MAX_VALUE : band.getUntilYears();
    }

    private static String inWords(AgeVisits band) {
        return band.getFromYears()
                + (band.getUntilYears() == null ? "+" : "-" + band.getUntilYears());
    }

    private static Fault bandsAreNotMore(ClinicDay day) {
        long sum = day.getByAge().stream().mapToLong(AgeVisits::getVisits).sum();
        return sum == 0 || day.getAllVisits() == null || sum <= day.getAllVisits()
                ? null
                : more(BY_AGE, sum, "allVisits", day.getAllVisits());
    }
}
