package org.fenghuo.local.recount.visits;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.local.recount.AgeBands;
import org.fenghuo.local.recount.Places;
import org.fenghuo.local.recount.sources.SourceBook;
import org.fenghuo.records.AgeVisits;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Facility;
import org.fenghuo.records.FacilityKind;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Symptom;

/** A hospital in Danfeng with visits and days of its fever clinic, and what is said of them. */
public final class Clinics {
    public static final String HOSPITAL = "H611022";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final SourceBook book = new SourceBook(ZoneOffset.UTC);
    private final VisitCounting counting =
            new VisitCounting(SHANGHAI, 1900, 3, new AgeBands(bands()), places(), shipped());
    private final Visits visits = new Visits(counting);
    private final DepartmentDays days = new DepartmentDays(counting);

    private static List<Integer> bands() {
        return List.of(0, 1, 5, 10, 15, 25, 40, 60, 70, 80);
    }

    private static Syndromes shipped() {
        try (Reader file =
                new InputStreamReader(
                        Clinics.class.getResourceAsStream("/reference/syndromes.json"),
                        StandardCharsets.UTF_8)) {
            return Syndromes.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Places places() {
        return new Places(areas(), List.of(hospital()));
    }

    /** The county with its township. */
    public static List<Area> areas() {
        return List.of(
                area("610000", AreaLevel.PROVINCE, null),
                area("611022", AreaLevel.COUNTY, "610000"),
                area("611022101", AreaLevel.TOWNSHIP, "611022"));
    }

    /** The hospital as it stands in the register. */
    public static Facility hospital() {
        return Facility.newBuilder()
                .setCode(HOSPITAL)
                .setNameZh("县医院")
                .setKind(FacilityKind.HOSPITAL)
                .setArea("611022")
                .setSentinel(false)
                .setDepartments(List.of())
                .setExpected(List.of())
                .build();
    }

    private static Area area(String code, AreaLevel level, String parent) {
        return Area.newBuilder()
                .setCode(code)
                .setNameZh("名" + code)
                .setNameEn(code)
                .setLevel(level)
                .setParent(parent)
                .setPopulations(List.of())
                .build();
    }

    /** A visit of a three-year-old of the township, on 8 March 2026 at noon. */
    public static ClinicVisit.Builder visit(String id) {
        return ClinicVisit.newBuilder()
                .setRecordId(id)
                .setVersion(1)
                .setOperation(Operation.REPORT)
                .setSource(HOSPITAL)
                .setReportedAt(Instant.parse("2026-03-10T04:00:00Z"))
                .setDepartment("fever-clinic")
                .setArrivedAt(Instant.parse("2026-03-08T04:00:00Z"))
                .setResidenceArea("611022101")
                .setAgeYears(3);
    }

    /** The same with an influenza-like illness. */
    public static ClinicVisit.Builder feverish(String id) {
        return visit(id).setTemperatureCelsius(38.0).setSymptoms(List.of(Symptom.COUGH));
    }

    /** All visits of the fever clinic on a day of March 2026, some of them of 0 to 4 years. */
    public static ClinicDay.Builder day(int day, int all, int small) {
        LocalDate date = LocalDate.of(2026, 3, day);
        return ClinicDay.newBuilder()
                .setRecordId(HOSPITAL + "|fever-clinic|" + date)
                .setVersion(1)
                .setOperation(Operation.REPORT)
                .setSource(HOSPITAL)
                .setReportedAt(Instant.parse("2026-03-20T04:00:00Z"))
                .setDepartment("fever-clinic")
                .setDay(date)
                .setAllVisits(all)
                .setByAge(List.of(new AgeVisits(1, 4, small, null)));
    }

    /** Takes a visit; whether it came in time. */
    public boolean take(ClinicVisit.Builder visit) {
        ClinicVisit built = visit.build();
        return visits.take(built, book.entering(visits.told(built)));
    }

    /** Takes a day; whether it came in time. */
    public boolean take(ClinicDay.Builder day) {
        ClinicDay built = day.build();
        return days.take(built, book.entering(days.told(built)));
    }

    /** What is counted of all that was taken. */
    public VisitRecount count() {
        return new VisitRecount(counting, visits, days);
    }

    /** All documents until a day, by id. */
    public Map<String, Map<String, Object>> documents(LocalDate lastDay) {
        Map<String, Map<String, Object>> documents = new TreeMap<>();
        count().documents((int) lastDay.toEpochDay())
                .forEach(
                        (series, each) -> {
                            for (int day : each.expected().missing()) {
                                documents.put(
                                        series + "|" + LocalDate.ofEpochDay(day),
                                        each.document(day));
                            }
                        });
        return documents;
    }
}
