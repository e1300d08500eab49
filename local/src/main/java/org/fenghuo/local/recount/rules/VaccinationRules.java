package org.fenghuo.local.recount.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fenghuo.records.Vaccination;

/** The rules of a vaccination, in the order of docs/record-rules.md. */
public final class VaccinationRules implements Rules<Vaccination> {
    private final ZoneId zone;

    /** Rules for days of that zone. */
    public VaccinationRules(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Optional<Fault> firstBroken(Vaccination dose, long appendedAtMs) {
        Head head =
                new Head(
                        dose.getRecordId(),
                        dose.getVersion(),
                        dose.getOperation(),
                        dose.getSource(),
                        dose.getReportedAt());
        Checks checks = head.checks(dose, appendedAtMs, zone);
        PersonRules.check(dose.getPerson(), dose.getRevisedFromPerson(), checks);
        if (!checks.anyBroken() && !head.deletes()) {
            what(dose, checks);
            days(dose, checks);
            order(dose, checks);
        }
        return checks.firstBroken();
    }

    private static void what(Vaccination dose, Checks checks) {
        checks.givenText(dose.getVaccine(), "vaccine");
        checks.notLonger(dose.getVaccine(), 60, "vaccine");
        checks.given(dose.getDoseNumber(), "doseNumber");
        checks.within(dose.getDoseNumber(), 1, 20, "dose-number-out-of-range", "doseNumber");
        checks.given(dose.getGivenOn(), "givenOn");
        checks.areaCode(dose.getResidenceArea(), "residenceArea");
        checks.code(dose.getSite(), "site");
    }

    private static void days(Vaccination dose, Checks checks) {
        checks.day(dose.getBirthDay(), "birthDay");
        checks.day(dose.getGivenOn(), "givenOn");
        checks.dayOf(dose.getGivenAt(), "givenAt");
        checks.dayOf(dose.getEnteredAt(), "enteredAt");
        checks.dayOf(dose.getObservedUntil(), "observedUntil");
    }

    private static void order(Vaccination dose, Checks checks) {
        LocalDate given = dose.getGivenOn();
        checks.notBefore(given, dose.getBirthDay(), "given-before-birth", "givenOn");
        checks.born(dose.getBirthDay(), given);
        if (dose.getGivenAt() != null && given != null) {
            long apart = checks.dayOf(dose.getGivenAt()).toEpochDay() - given.toEpochDay();
            checks.broken(Math.abs(apart) > 1, "given-on-another-day", "givenAt");
        }
        checks.notBefore(checks.dayOf(dose.getEnteredAt()), given, "given-after-entry", "givenOn");
        String observed = "observed-before-dose";
        checks.notBefore(checks.dayOf(dose.getObservedUntil()), given, observed, "observedUntil");
        checks.notBefore(dose.getObservedUntil(), dose.getGivenAt(), observed, "observedUntil");
    }
}
