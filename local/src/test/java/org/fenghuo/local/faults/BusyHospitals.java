package org.fenghuo.local.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.PathogenTest;
import org.fenghuo.records.Symptom;
import org.fenghuo.records.TestResult;
import org.fenghuo.schemas.topics.ClinicDayId;
import org.fenghuo.schemas.topics.Topics;

/** Invented visits of the last days, many of the same persons, and totals of departments' days. */
final class BusyHospitals {
    private static final int TOTALS_IN = 20;
    private static final int DAYS = 6;
    private static final String DEPARTMENT = "fever-clinic";
    private static final List<Symptom> SYMPTOMS =
            List.of(Symptom.COUGH, Symptom.RASH, Symptom.DIARRHOEA);

    private final BusyDay day;

    BusyHospitals(BusyDay day) {
        this.day = day;
    }

    /** Sends so many records. */
    void send(int records, TopicSender sender) {
        for (int i = 0; i < records; i++) {
            if (i % TOTALS_IN == 0) {
                BusyDay.send(Topics.CLINIC_DAYS, total(), sender);
            } else {
                BusyDay.send(Topics.CLINIC_VISITS, visit(records), sender);
            }
        }
    }

    private ClinicVisit visit(int records) {
        ClinicVisit visit = new ClinicVisit();
        visit.setRecordId(day.name() + "-" + day.under(records * 3 / 4));
        visit.setVersion(day.version());
        visit.setOperation(day.operation());
        visit.setSource(day.township());
        visit.setReportedAt(Instant.now());
        visit.setOrigin(Origin.PRODUCTION);
        visit.setTests(List.of());
        if (visit.getOperation() != Operation.DELETE) {
            visit.setDepartment(DEPARTMENT);
            visit.setPerson(day.name() + "-" + day.under(records / 4));
            visit.setArrivedAt(
                    visit.getReportedAt().minus(Duration.ofMinutes(day.under(DAYS * 24 * 60))));
            visit.setResidenceArea(day.township());
            visit.setAgeYears(day.under(90));
            visit.setTemperatureCelsius(36.5 + day.under(4));
            visit.setSymptoms(List.of(day.oneOf(SYMPTOMS)));
            visit.setTests(List.of(test()));
        }
        return visit;
    }

    private PathogenTest test() {
        PathogenTest test = new PathogenTest();
        test.setPathogen("influenza");
        test.setResult(day.oneOf(List.of(TestResult.POSITIVE, TestResult.NEGATIVE)));
        return test;
    }

    private ClinicDay total() {
        ClinicDay total = new ClinicDay();
        total.setSource(day.township());
        total.setDepartment(DEPARTMENT);
        total.setDay(day.daysAgo(DAYS));
        total.setRecordId(ClinicDayId.of(total.getSource(), DEPARTMENT, total.getDay()));
        total.setVersion(day.version());
        total.setOperation(day.operation());
        total.setReportedAt(Instant.now());
        total.setOrigin(Origin.PRODUCTION);
        total.setAllVisits(day.under(500));
        total.setByAge(List.of());
        return total;
    }
}
