package org.fenghuo.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.PathogenTest;
import org.fenghuo.records.Sex;
import org.fenghuo.records.Symptom;
import org.fenghuo.records.TestMethod;
import org.fenghuo.records.TestResult;

/**
 * Invented visits for measuring: of a hundred messages 93 report, 6 revise an earlier visit and 1
 * deletes one; in 30 fever clinics, by persons of the townships of the reference tables, half of
 * them known by a pseudonym. No visit says whether it is a first one. The same number always gives
 * the same message.
 */
final class VisitMix {
    private static final int REVISED_PERCENT = 6;
    private static final int DELETED_PERCENT = 1;
    private static final int FACILITIES = 30;
    private static final int DAYS = 120;
    private static final int VISITS_OF_A_PERSON = 3;
    private static final Duration ENTERED_AFTER = Duration.ofMinutes(20);
    private static final String DEPARTMENT = "fever-clinic";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 1);
    private static final Symptom[] SYMPTOMS = {
        Symptom.COUGH, Symptom.SORE_THROAT, Symptom.RHINORRHOEA, Symptom.DIARRHOEA, Symptom.RASH
    };

    private final List<Area> places = new ArrayList<>(CardMix.usualAreas());
    private final List<String> townships = CardMix.townships();
    private final List<String> facilities = new ArrayList<>();
    private final long messages;

    /** So many messages in 120 days. */
    VisitMix(long messages) {
        this.messages = messages;
        List<String> counties =
                places.stream()
                        .filter(area -> area.level() == AreaLevel.COUNTY)
                        .map(Area::code)
                        .toList();
        for (int number = 0; number < FACILITIES; number++) {
            String code = "bench-clinic-%02d".formatted(number);
            String county = counties.get(number % counties.size());
            places.add(new Area(code, code, "", AreaLevel.FACILITY, county, List.of()));
            facilities.add(code);
        }
    }

    /** The areas of the reference tables and the facilities in them. */
    List<Area> places() {
        return List.copyOf(places);
    }

    /** The message of a number from 0. */
    ClinicVisit visit(long number) {
        SplittableRandom random = new SplittableRandom(number * 31);
        int kind = random.nextInt(100);
        if (number <= 1000 || kind >= REVISED_PERCENT + DELETED_PERCENT) {
            return first(number);
        }
        long earlier = number - 1 - random.nextLong(Math.min(number, 100_000));
        return kind < DELETED_PERCENT ? deleted(earlier, number) : revised(earlier, number);
    }

    private static ClinicVisit deleted(long earlier, long number, Instant at, String source) {
        return ClinicVisit.newBuilder()
                .setRecordId(recordId(earlier))
                .setVersion(number)
                .setOperation(Operation.DELETE)
                .setSource(source)
                .setReportedAt(at)
                .setOrigin(Origin.REPLAY)
                .build();
    }

    private ClinicVisit deleted(long earlier, long number) {
        return deleted(earlier, number, reportedAt(number), first(earlier).getSource());
    }

    /** What a revision adds: the result of a test. */
    private ClinicVisit revised(long earlier, long number) {
        ClinicVisit visit = first(earlier);
        visit.setVersion(number);
        visit.setOperation(Operation.REVISE);
        visit.setReportedAt(reportedAt(number));
        PathogenTest test = new PathogenTest();
        test.setPathogen("influenza-a");
        test.setMethod(TestMethod.ANTIGEN);
        test.setResult(number % 4 == 0 ? TestResult.POSITIVE : TestResult.NEGATIVE);
        visit.setTests(List.of(test));
        return visit;
    }

    private ClinicVisit first(long number) {
        SplittableRandom random = new SplittableRandom(number * 17 + 1);
        String home = townships.get((int) (townships.size() * random.nextDouble()));
        long person = random.nextLong(Math.max(1, messages / VISITS_OF_A_PERSON / 2));
        ClinicVisit.Builder visit =
                ClinicVisit.newBuilder()
                        .setRecordId(recordId(number))
                        .setVersion(number)
                        .setOperation(Operation.REPORT)
                        .setSource(facilities.get(random.nextInt(FACILITIES)))
                        .setReportedAt(reportedAt(number))
                        .setOrigin(Origin.REPLAY)
                        .setDepartment(DEPARTMENT)
                        .setArrivedAt(reportedAt(number).minus(ENTERED_AFTER))
                        .setAgeYears(random.nextInt(90))
                        .setSex(random.nextBoolean() ? Sex.MALE : Sex.FEMALE)
                        .setResidenceArea(home)
                        .setTemperatureCelsius(random.nextInt(365, 400) / 10.0)
                        .setSymptoms(symptoms(random));
        if (random.nextBoolean()) {
            visit.setPerson("p%012x".formatted(person));
        }
        return visit.build();
    }

    private static List<Symptom> symptoms(SplittableRandom random) {
        List<Symptom> symptoms = new ArrayList<>(2);
        for (Symptom each : SYMPTOMS) {
            if (random.nextInt(4) == 0) {
                symptoms.add(each);
            }
        }
        return symptoms;
    }

    private static String recordId(long number) {
        return "bench-visit-%09d".formatted(number);
    }

    private Instant reportedAt(long number) {
        double part = (double) number / messages;
        return startOf(FIRST).plusMillis((long) (part * DAYS * 86_400_000L));
    }

    /** The first day of which a visit tells, so far as it is whole. */
    LocalDate firstDay() {
        return FIRST;
    }

    /** How many days there are. */
    int days() {
        return DAYS;
    }

    /** When a day begins in the place of the clinics. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** What each department says of a day when it is over. */
    List<ClinicDay> totals(LocalDate day) {
        int visits = (int) (messages / DAYS / FACILITIES) + 1;
        return facilities.stream()
                .map(
                        facility ->
                                ClinicDay.newBuilder()
                                        .setRecordId(
                                                "%s|%s|%s".formatted(facility, DEPARTMENT, day))
                                        .setVersion(1)
                                        .setOperation(Operation.REPORT)
                                        .setSource(facility)
                                        .setReportedAt(startOf(day.plusDays(1)))
                                        .setOrigin(Origin.REPLAY)
                                        .setDepartment(DEPARTMENT)
                                        .setDay(day)
                                        .setAllVisits(2 * visits)
                                        .setFeverVisits(visits)
                                        .build())
                .toList();
    }
}
