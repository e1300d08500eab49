package org.fenghuo.jobs.connect.residents;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fenghuo.jobs.connect.rules.Ages;
import org.fenghuo.jobs.connect.rules.Days;
import org.fenghuo.jobs.connect.rules.Faults;
import org.fenghuo.jobs.connect.rules.Head;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.connect.rules.OrderedRules;
import org.fenghuo.jobs.connect.rules.Persons;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.Deferral;
import org.fenghuo.records.Resident;

/** The rules of a resident, in the order of docs/record-rules.md. Not for several threads. */
public final class ResidentRules extends KindRules<Resident> {
    private static final String UNTIL_BEFORE_FROM = "until-before-from";
    private static final String BEFORE_BIRTH = "before-birth";

    private final Days days;
    private final OrderedRules<Resident> rules;

    /** Rules for days of that zone. */
    public ResidentRules(ZoneId zone) {
        days = new Days(zone);
        rules =
                new OrderedRules<>(
                        ResidentRules::headOf,
                        List.of(
                                entry -> Persons.unnamed(entry.getPerson()),
                                entry ->
                                        Persons.unchanged(
                                                entry.getPerson(), entry.getRevisedFromPerson())),
                        List.of(
                                entry ->
                                        Faults.missing(
                                                "birthDay",
                                                entry.getBirthDay(),
                                                "the day of birth"),
                                entry ->
                                        Faults.blank(
                                                "residenceArea",
                                                entry.getResidenceArea(),
                                                "the code of the area of residence"),
                                ResidentRules::areaIsACode,
                                entry -> Faults.badCode("clinic", entry.getClinic()),
                                entry ->
                                        days.outside(
                                                "birthDay",
                                                entry.getBirthDay(),
                                                entry.getReportedAt()),
                                entry ->
                                        days.outside(
                                                "residentFrom",
                                                entry.getResidentFrom(),
                                                entry.getReportedAt()),
                                entry ->
                                        days.outsideAhead(
                                                "residentUntil",
                                                entry.getResidentUntil(),
                                                entry.getReportedAt()),
                                this::ageIsOfALife,
                                entry ->
                                        isNotBeforeBirth(
                                                "residentFrom", entry.getResidentFrom(), entry),
                                entry ->
                                        Days.before(
                                                UNTIL_BEFORE_FROM,
                                                "residentUntil",
                                                entry.getResidentUntil(),
                                                "residentFrom",
                                                entry.getResidentFrom()),
                                entry ->
                                        isNotBeforeBirth(
                                                "residentUntil", entry.getResidentUntil(), entry),
                                this::deferralsAreWhole));
    }

    @Override
    protected OrderedRules<Resident> ordered() {
        return rules;
    }

    /** The head of a record. */
    private static Head headOf(Resident entry) {
        return new Head(
                entry.getRecordId(),
                entry.getVersion(),
                entry.getOperation(),
                entry.getSource(),
                entry.getReportedAt());
    }

    private static Fault areaIsACode(Resident entry) {
        String area = entry.getResidenceArea();
        return area == null || area.isBlank() ? null : Faults.badAreaCode("residenceArea", area);
    }

    private Fault ageIsOfALife(Resident entry) {
        LocalDate reported = LocalDate.ofEpochDay(days.dayOf(entry.getReportedAt()));
        return Ages.born(entry.getBirthDay(), "the day of the report", reported);
    }

    private static Fault isNotBeforeBirth(String path, LocalDate day, Resident entry) {
        return Days.before(BEFORE_BIRTH, path, day, "birthDay", entry.getBirthDay());
    }

    private Fault deferralsAreWhole(Resident entry) {
        return Faults.firstOf(
                "deferrals", entry.getDeferrals(), (path, one) -> deferral(path, one, entry));
    }

    private Fault deferral(String path, Deferral one, Resident entry) {
        return Faults.firstOf(
                Faults.blankIfGiven(path + ".vaccine", one.getVaccine(), "a vaccine, or nothing"),
                days.outsideAhead(path + ".from", one.getFrom(), entry.getReportedAt()),
                days.outsideAhead(path + ".until", one.getUntil(), entry.getReportedAt()),
                Days.before(
                        UNTIL_BEFORE_FROM,
                        path + ".until",
                        one.getUntil(),
                        path + ".from",
                        one.getFrom()));
    }
}
