package org.fenghuo.feeds.county;

import java.time.Instant;
import java.util.List;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Disposition;
import org.fenghuo.records.Origin;
import org.fenghuo.records.PathogenTest;
import org.fenghuo.records.TestMethod;
import org.fenghuo.records.TestResult;
import org.fenghuo.records.Triage;

/** Writes the records of visits and of departments' days. */
final class VisitRecords {
    private static final int SMALL_CHILD_MONTHS = 60;
    private static final String MISTAKE = "entered twice";

    private VisitRecords() {}

    static ClinicVisit visit(History<VisitSaid> visit, History.Step<VisitSaid> step) {
        ClinicVisit record = new ClinicVisit();
        record.setRecordId(visit.id());
        record.setVersion(step.at().toEpochMilli());
        record.setOperation(step.operation());
        record.setSource(visit.source());
        record.setReportedAt(step.at());
        record.setOrigin(Origin.DRILL);
        record.setTests(List.of());
        if (step.isDeletion()) {
            record.setDeleteReason(MISTAKE);
            return record;
        }
        VisitSaid said = step.fact();
        writePatient(said.attendance(), record);
        writeTriage(said, record);
        if (said.closed()) {
            writeEnd(said.attendance(), step.at(), record);
        }
        return record;
    }

    private static void writePatient(Attendance attendance, ClinicVisit record) {
        Attendance.Patient patient = attendance.patient();
        record.setPerson(patient.person().pseudonym());
        record.setSex(patient.person().sex());
        if (patient.ageMonths() < SMALL_CHILD_MONTHS) {
            record.setAgeMonths(patient.ageMonths());
        }
        record.setAgeYears(patient.ageMonths() / 12);
        record.setResidenceArea(patient.home().code());
    }

    private static void writeTriage(VisitSaid said, ClinicVisit record) {
        Attendance attendance = said.attendance();
        record.setDepartment(attendance.clinic().department());
        record.setArrivedAt(attendance.arrival());
        record.setTriage(Triage.FEVER_CLINIC);
        record.setTemperatureCelsius(said.temperatureTenths() / 10.0);
        record.setOnsetDay(attendance.onset());
        record.setSymptoms(attendance.examination().symptoms());
    }

    private static void writeEnd(Attendance attendance, Instant at, ClinicVisit record) {
        Attendance.Examination found = attendance.examination();
        record.setDiagnoses(List.of(attendance.complaint().course().diagnosis()));
        record.setAdmitted(found.admitted());
        record.setDisposition(found.admitted() ? Disposition.ADMITTED : Disposition.HOME);
        record.setExaminedAt(attendance.arrival().plusSeconds(900));
        record.setClosedAt(at);
        if (found.tested()) {
            PathogenTest test = new PathogenTest();
            test.setPathogen(attendance.complaint().course().pathogen());
            test.setMethod(TestMethod.ANTIGEN);
            test.setResult(found.positive() ? TestResult.POSITIVE : TestResult.NEGATIVE);
            test.setTakenAt(attendance.arrival().plusSeconds(1200));
            test.setResultAt(attendance.arrival().plusSeconds(2700));
            record.setTests(List.of(test));
        }
    }

    static ClinicDay total(
            History<ClinicTotals.Total> total, History.Step<ClinicTotals.Total> step) {
        ClinicTotals.Total said = step.fact();
        ClinicDay record = new ClinicDay();
        record.setRecordId(total.id());
        record.setVersion(step.at().toEpochMilli());
        record.setOperation(step.operation());
        record.setSource(total.source());
        record.setReportedAt(step.at());
        record.setOrigin(Origin.DRILL);
        record.setDepartment(said.clinic().department());
        record.setDay(said.day());
        record.setAllVisits(said.all());
        record.setFeverVisits(said.feverish());
        record.setByAge(List.of());
        return record;
    }
}
