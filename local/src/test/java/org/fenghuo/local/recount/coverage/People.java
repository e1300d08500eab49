package org.fenghuo.local.recount.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.local.recount.Counting.CoverageDays;
import org.fenghuo.local.recount.sources.SourceBook;
import org.fenghuo.records.Area;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Sex;
import org.fenghuo.records.Vaccination;

/** Persons, the doses they got, and what is said of them. */
public final class People {
    public static final String HERE = "611022101";
    public static final String THERE = "611022102";

    private static final CoverageDays DAYS =
            new CoverageDays(LocalDate.of(2020, 1, 1), LocalDate.of(2032, 1, 1));

    /** Where they live, with its townships. */
    public static List<Area> areas() {
        return Shipped.AREAS;
    }

    private final Persons persons = new Persons();
    private final SourceBook book = new SourceBook(ZoneOffset.UTC);
    private final Residents residents = new Residents(persons, Shipped.REFERENCE.vaccines());
    private final Doses doses = new Doses(persons, Shipped.REFERENCE.vaccines());

    /** A girl who lives in the first township from her birth on. */
    public static Resident.Builder resident(String person, String birth) {
        return Resident.newBuilder()
                .setRecordId("stay of " + person)
                .setVersion(1)
                .setOperation(Operation.REPORT)
                .setSource("P611022")
                .setReportedAt(Instant.parse("2026-03-10T04:00:00Z"))
                .setPerson(person)
                .setBirthDay(LocalDate.parse(birth))
                .setSex(Sex.FEMALE)
                .setResidenceArea(HERE);
    }

    /** A dose as recorded, in the second township. */
    public static Vaccination.Builder dose(
            String person, String vaccine, int number, String given) {
        return Vaccination.newBuilder()
                .setRecordId(vaccine + number + " of " + person)
                .setVersion(1)
                .setOperation(Operation.REPORT)
                .setSource("P611022")
                .setReportedAt(Instant.parse("2026-03-10T04:00:00Z"))
                .setPerson(person)
                .setVaccine(vaccine)
                .setDoseNumber(number)
                .setGivenOn(LocalDate.parse(given))
                .setResidenceArea(THERE);
    }

    public People with(Resident.Builder entry) {
        Resident built = entry.build();
        residents.take(built, book.entering(residents.told(built)));
        return this;
    }

    public People with(Vaccination.Builder dose) {
        Vaccination built = dose.build();
        doses.take(built, book.entering(doses.told(built)));
        return this;
    }

    /** All that is counted. */
    public CoverageCount count() {
        return new CoverageCount(Shipped.REFERENCE, DAYS, persons);
    }

    /** All documents until a day, by id. */
    public Map<String, Map<String, Object>> documents(String lastDay) {
        Map<String, Map<String, Object>> documents = new TreeMap<>();
        count().documents((int) LocalDate.parse(lastDay).toEpochDay())
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

    /** A number of the first township's document of a dose on a day, cohort all; 0 without one. */
    long here(String dose, String field, String day) {
        Map<String, Object> document = documents(day).get(dose + "|all|" + HERE + "|" + day);
        return document == null ? 0 : (long) document.get(field);
    }
}
