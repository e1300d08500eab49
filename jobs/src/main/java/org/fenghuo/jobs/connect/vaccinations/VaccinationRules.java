package org.fenghuo.jobs.connect.vaccinations;

import java.time.Instant;
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
import org.fenghuo.records.Vaccination;

/** The rules of a vaccination, in the order of docs/record-rules.md. Not for several threads. */
public final class VaccinationRules extends KindRules<Vaccination> {
    private static final int LONGEST_VACCINE = 60;
    private static final int MOST_DOSES = 20;

    private final Days days;
    private final OrderedRules<Vaccination> rules;

    /** Rules for days of that zone. */
    public VaccinationRules(ZoneId zone) {
        days = new Days(zone);
        rules =
                new OrderedRules<>(
                        VaccinationRules::headOf,
                        List.of(
                                dose -> Persons.unnamed(dose.getPerson()),
                                dose ->
                                        Persons.unchanged(
                                                dose.getPerson(), dose.getRevisedFromPerson())),
                        List.of(
                                dose ->
                                        Faults.blank(
                                                "vaccine",
                                                dose.getVaccine(),
                                                "a code of the vaccine table"),
                                dose ->
                                        Faults.tooLong(
                                                "vaccine", dose.getVaccine(), LONGEST_VACCINE),
                                dose ->
                                        Faults.missing(
                                                "doseNumber", dose.getDoseNumber(), "1 to 20"),
                                VaccinationRules::numberIsOne,
                                dose ->
                                        Faults.missing(
                                                "givenOn",
                                                dose.getGivenOn(),
                                                "the day on which the dose was given"),
                                dose ->
                                        Faults.badAreaCode(
                                                "residenceArea", dose.getResidenceArea()),
                                dose -> Faults.badCode("site", dose.getSite()),
                                dose -> dayIsInRange("birthDay", dose.getBirthDay(), dose),
                                dose -> dayIsInRange("givenOn", dose.getGivenOn(), dose),
                                dose -> timeIsInRange("givenAt", dose.getGivenAt(), dose),
                                dose -> timeIsInRange("enteredAt", dose.getEnteredAt(), dose),
                                dose ->
                                        timeIsInRange(
                                                "observedUntil", dose.getObservedUntil(), dose),
                                dose ->
                                        Days.before(
                                                "given-before-birth",
                                                "givenOn",
                                                dose.getGivenOn(),
                                                "birthDay",
                                                dose.getBirthDay()),
                                dose -> Ages.born(dose.getBirthDay(), "givenOn", dose.getGivenOn()),
                                this::timeIsOfTheDay,
                                this::entryIsAfterDose,
                                this::observationIsAfterDose));
    }

    @Override
    protected OrderedRules<Vaccination> ordered() {
        return rules;
    }

    /** The head of a record. */
    private static Head headOf(Vaccination dose) {
        return new Head(
                dose.getRecordId(),
                dose.getVersion(),
                dose.getOperation(),
                dose.getSource(),
                dose.getReportedAt());
    }

    private static Fault numberIsOne(Vaccination dose) {
        return Faults.outside(
                "dose-number-out-of-range", "doseNumber", dose.getDoseNumber(), 1, MOST_DOSES);
    }

    private Fault dayIsInRange(String path, LocalDate day, Vaccination dose) {
        return days.outside(path, day, dose.getReportedAt());
    }

    private Fault timeIsInRange(String path, Instant instant, Vaccination dose) {
        return days.outside(path, instant, dose.getReportedAt());
    }

    /** The day is the sender's, whose zone may be another. */
    private Fault timeIsOfTheDay(Vaccination dose) {
        Instant givenAt = dose.getGivenAt();
        LocalDate givenOn = dose.getGivenOn();
        return givenAt == null
                        || givenOn == null
                        || Math.abs(days.dayOf(givenAt) - givenOn.toEpochDay()) <= 1
                ? null
                : Fault.of(
                        "given-on-another-day",
                        "givenAt",
                        givenAt.toString(),
                        "an instant of givenOn " + givenOn);
    }

    private Fault entryIsAfterDose(Vaccination dose) {
        Instant enteredAt = dose.getEnteredAt();
        LocalDate givenOn = dose.getGivenOn();
        return enteredAt == null || givenOn == null || givenOn.toEpochDay() <= days.dayOf(enteredAt)
                ? null
                : Fault.of(
                        "given-after-entry",
                        "givenOn",
                        givenOn.toString(),
                        "not after the day of enteredAt " + enteredAt);
    }

    private Fault observationIsAfterDose(Vaccination dose) {
        Instant until = dose.getObservedUntil();
        LocalDate givenOn = dose.getGivenOn();
        if (until == null || givenOn == null || days.dayOf(until) >= givenOn.toEpochDay()) {
            return Days.before(
                    "observed-before-dose", "observedUntil", until, "givenAt", dose.getGivenAt());
        }
        return Fault.of(
                "observed-before-dose",
                "observedUntil",
                until.toString(),
                "not before givenOn " + givenOn);
    }
}
