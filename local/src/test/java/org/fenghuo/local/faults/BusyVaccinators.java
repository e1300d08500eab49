package org.fenghuo.local.faults;

import java.time.Instant;
import java.util.List;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.DoseKind;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Sex;
import org.fenghuo.records.Vaccination;
import org.fenghuo.schemas.topics.Topics;

/** Invented children of whom some are registered, and their doses of the last weeks. */
final class BusyVaccinators {
    private static final int RESIDENTS_IN = 4;
    private static final int OLDEST_DAYS = 700;
    private static final int DOSE_DAYS = 20;
    private static final List<String> VACCINES = List.of("HepB", "DTaP", "COVID");

    private final BusyDay day;

    BusyVaccinators(BusyDay day) {
        this.day = day;
    }

    /** Sends so many records. */
    void send(int records, TopicSender sender) {
        for (int i = 0; i < records; i++) {
            if (i % RESIDENTS_IN == 0) {
                BusyDay.send(Topics.RESIDENTS, resident(records), sender);
            } else {
                BusyDay.send(Topics.VACCINATIONS, dose(records), sender);
            }
        }
    }

    private Resident resident(int records) {
        Resident entry = new Resident();
        entry.setPerson(person(records));
        entry.setRecordId(entry.getPerson() + "-home");
        entry.setVersion(day.version());
        entry.setOperation(day.operation());
        entry.setSource(day.name());
        entry.setReportedAt(Instant.now());
        entry.setOrigin(Origin.PRODUCTION);
        entry.setDeferrals(List.of());
        if (entry.getOperation() != Operation.DELETE) {
            entry.setBirthDay(day.daysAgo(OLDEST_DAYS));
            entry.setSex(day.oneOf(List.of(Sex.FEMALE, Sex.MALE)));
            entry.setResidenceArea(day.township());
        }
        return entry;
    }

    private Vaccination dose(int records) {
        Vaccination dose = new Vaccination();
        dose.setPerson(person(records));
        dose.setRecordId(dose.getPerson() + "-dose-" + day.under(2));
        dose.setVersion(day.version());
        dose.setOperation(day.operation());
        dose.setSource(day.name());
        dose.setReportedAt(Instant.now());
        dose.setOrigin(Origin.PRODUCTION);
        if (dose.getOperation() != Operation.DELETE) {
            dose.setResidenceArea(day.township());
            dose.setVaccine(day.oneOf(VACCINES));
            dose.setDoseNumber(1 + day.under(2));
            dose.setKind(DoseKind.ROUTINE);
            dose.setGivenOn(day.daysAgo(DOSE_DAYS));
        }
        return dose;
    }

    private String person(int records) {
        return day.name() + "-" + day.under(records / 3);
    }
}
