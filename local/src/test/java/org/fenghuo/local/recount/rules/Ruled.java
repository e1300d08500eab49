package org.fenghuo.local.recount.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Deferral;
import org.fenghuo.records.DeferralReason;
import org.fenghuo.records.Operation;
import org.fenghuo.records.PathogenTest;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Vaccination;

/** Records that keep all rules, reported on 10 March 2026 in Shanghai's zone. */
final class Ruled {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant REPORTED = Instant.parse("2026-03-10T04:00:00Z");
    static final long APPENDED_MS = REPORTED.plusSeconds(60).toEpochMilli();
    static final LocalDate TENTH = LocalDate.of(2026, 3, 10);
    static final LocalDate LAST_DAY = TENTH.plusDays(1);
    static final LocalDate AHEAD = TENTH.plusDays(3_660);
    static final LocalDate BEFORE_ALL = LocalDate.of(1899, 12, 31);

    private Ruled() {}

    static ClinicVisit.Builder visit() {
        return ClinicVisit.newBuilder()
                .setRecordId("v1")
                .setVersion(1)
                .setOperation(Operation.REPORT)
                .setSource("H610001")
                .setReportedAt(REPORTED)
                .setDepartment("fever-clinic")
                .setArrivedAt(Instant.parse("2026-03-10T02:00:00Z"))
                .setResidenceArea("611022101")
                .setAgeYears(3);
    }

    static ClinicDay.Builder clinicDay() {
        return ClinicDay.newBuilder()
                .setRecordId("H610001|fever-clinic|2026-03-08")
                .setVersion(1)
                .setOperation(Operation.REPORT)
                .setSource("H610001")
                .setReportedAt(REPORTED)
                .setDepartment("fever-clinic")
                .setDay(LocalDate.of(2026, 3, 8))
                .setAllVisits(20);
    }

    static Vaccination.Builder vaccination() {
        return Vaccination.newBuilder()
                .setRecordId("d1")
                .setVersion(1)
                .setOperation(Operation.REPORT)
                .setSource("P610001")
                .setReportedAt(REPORTED)
                .setPerson("anna")
                .setVaccine("MMR")
                .setDoseNumber(1)
                .setBirthDay(LocalDate.of(2025, 5, 1))
                .setGivenOn(LocalDate.of(2026, 3, 9))
                .setResidenceArea("611022101");
    }

    static Resident.Builder resident() {
        return Resident.newBuilder()
                .setRecordId("r1")
                .setVersion(1)
                .setOperation(Operation.REPORT)
                .setSource("P610001")
                .setReportedAt(REPORTED)
                .setPerson("anna")
                .setBirthDay(LocalDate.of(2025, 5, 1))
                .setResidenceArea("611022101");
    }

    static List<Deferral> deferral(String vaccine, LocalDate from, LocalDate until) {
        return List.of(
                Deferral.newBuilder()
                        .setReason(DeferralReason.REFUSED)
                        .setVaccine(vaccine)
                        .setFrom(from)
                        .setUntil(until)
                        .build());
    }

    static List<PathogenTest> test(String pathogen, Instant taken, Instant result) {
        return List.of(
                PathogenTest.newBuilder()
                        .setPathogen(pathogen)
                        .setTakenAt(taken)
                        .setResultAt(result)
                        .build());
    }
}
