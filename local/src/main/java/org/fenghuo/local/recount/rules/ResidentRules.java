package org.fenghuo.local.recount.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fenghuo.records.Deferral;
import org.fenghuo.records.Resident;

/** The rules of an entry of the register of residents, in the order of docs/record-rules.md. */
public final class ResidentRules implements Rules<Resident> {
    private final ZoneId zone;

    /** Rules for days of that zone. */
    public ResidentRules(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Optional<Fault> firstBroken(Resident entry, long appendedAtMs) {
        Head head =
                new Head(
                        entry.getRecordId(),
                        entry.getVersion(),
                        entry.getOperation(),
                        entry.getSource(),
                        entry.getReportedAt());
        Checks checks = head.checks(entry, appendedAtMs, zone);
        PersonRules.check(entry.getPerson(), entry.getRevisedFromPerson(), checks);
        if (!checks.anyBroken() && !head.deletes()) {
            stay(entry, checks);
            checks.each(
                    entry.getDeferrals(),
                    "deferrals",
                    (deferral, path) -> deferral(deferral, path, checks));
        }
        return checks.firstBroken();
    }

    private static void stay(Resident entry, Checks checks) {
        LocalDate birth = entry.getBirthDay();
        LocalDate from = entry.getResidentFrom();
        LocalDate until = entry.getResidentUntil();
        checks.given(birth, "birthDay");
        checks.givenText(entry.getResidenceArea(), "residenceArea");
        checks.areaCode(entry.getResidenceArea(), "residenceArea");
        checks.code(entry.getClinic(), "clinic");
        checks.day(birth, "birthDay");
        checks.day(from, "residentFrom");
        checks.day(until, checks.lastDayAhead(), "residentUntil");
        checks.born(birth, checks.reportedOn());
        checks.notBefore(from, birth, "before-birth", "residentFrom");
        checks.notBefore(until, from, "until-before-from", "residentUntil");
        checks.notBefore(until, birth, "before-birth", "residentUntil");
    }

    private static void deferral(Deferral deferral, String path, Checks checks) {
        String vaccine = deferral.getVaccine();
        checks.broken(vaccine != null && vaccine.isBlank(), "missing-field", path + ".vaccine");
        checks.day(deferral.getFrom(), checks.lastDayAhead(), path + ".from");
        checks.day(deferral.getUntil(), checks.lastDayAhead(), path + ".until");
        checks.notBefore(
                deferral.getUntil(), deferral.getFrom(), "until-before-from", path + ".until");
    }
}
