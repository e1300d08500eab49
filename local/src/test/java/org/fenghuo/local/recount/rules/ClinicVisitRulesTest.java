package org.fenghuo.local.recount.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.local.recount.rules.Ruled.BEFORE_ALL;
import static org.fenghuo.local.recount.rules.Ruled.LAST_DAY;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Symptom;
import org.fenghuo.records.TestResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule refuses what lies just beyond its bound and keeps what lies just within. */
class ClinicVisitRulesTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-10T02:00:00Z");
    private static final Instant BEFORE = ARRIVED.minusMillis(1);

    record Change(String what, Fault fault, Consumer<ClinicVisit.Builder> on) {
        @Override
        public String toString() {
            return what + " " + fault;
        }
    }

    @ParameterizedTest
    @MethodSource
    void aVisitThatBreaksARuleIsRefused(Change change) {
        ClinicVisit.Builder visit = Ruled.visit();
        change.on().accept(visit);
        assertThat(
                        new ClinicVisitRules(Ruled.SHANGHAI)
                                .firstBroken(visit.build(), Ruled.APPENDED_MS))
                .contains(change.fault());
    }

    static Stream<Change> aVisitThatBreaksARuleIsRefused() {
        return Stream.of(
                broken("missing-field", "recordId", v -> v.setRecordId("")),
                broken(
                        "unknown-symbol",
                        "symptoms",
                        v -> v.setSymptoms(List.of(Symptom.FEVER, Symptom.UNRECOGNISED))),
                broken(
                        "unknown-symbol",
                        "tests",
                        v -> {
                            var tests = Ruled.test("influenza_a", null, null);
                            tests.get(0).setResult(TestResult.UNRECOGNISED);
                            v.setTests(tests).setOperation(Operation.DELETE);
                        }),
                broken("missing-field", "arrivedAt", v -> v.setArrivedAt(null)),
                broken("missing-field", "department", v -> v.setDepartment(null)),
                broken("bad-code", "department", v -> v.setDepartment("fever clinic")),
                broken("bad-code", "department", v -> v.setDepartment("d".repeat(61))),
                broken("bad-area-code", "residenceArea", v -> v.setResidenceArea("6 1")),
                broken(
                        "bad-area-code",
                        "travelAreas[1]",
                        v -> v.setTravelAreas(List.of("610000", "x y"))),
                broken("bad-code", "diagnoses[0]", v -> v.setDiagnoses(List.of("J 11"))),
                broken(
                        "day-out-of-range",
                        "arrivedAt",
                        v -> v.setArrivedAt(Instant.parse("2026-03-11T16:00:00Z"))),
                broken(
                        "day-out-of-range",
                        "enteredAt",
                        v -> v.setEnteredAt(Instant.parse("1899-12-30T00:00:00Z"))),
                broken("day-out-of-range", "feverOnsetDay", v -> v.setFeverOnsetDay(BEFORE_ALL)),
                broken("day-out-of-range", "onsetDay", v -> v.setOnsetDay(LAST_DAY.plusDays(1))),
                broken("age-out-of-range", "ageMonths", v -> v.setAgeMonths(1561)),
                broken("age-out-of-range", "ageYears", v -> v.setAgeYears(131)),
                broken("age-out-of-range", "ageYearsUntil", v -> v.setAgeYearsUntil(2)),
                broken(
                        "temperature-out-of-range",
                        "temperatureCelsius",
                        v -> v.setTemperatureCelsius(98.6)),
                broken(
                        "temperature-out-of-range",
                        "temperatureCelsius",
                        v -> v.setTemperatureCelsius(Double.NaN)),
                broken("spo2-out-of-range", "spo2Percent", v -> v.setSpo2Percent(101)),
                broken("onset-after-arrival", "onsetDay", v -> v.setOnsetDay(LAST_DAY)),
                broken("examined-before-arrival", "examinedAt", v -> v.setExaminedAt(BEFORE)),
                broken("observed-before-arrival", "observedFrom", v -> v.setObservedFrom(BEFORE)),
                broken(
                        "until-before-from",
                        "observedUntil",
                        v -> v.setObservedFrom(ARRIVED.plusMillis(2)).setObservedUntil(ARRIVED)),
                broken("observed-before-arrival", "observedUntil", v -> v.setObservedUntil(BEFORE)),
                broken("closed-before-arrival", "closedAt", v -> v.setClosedAt(BEFORE)),
                broken(
                        "missing-field",
                        "tests[0].pathogen",
                        v -> v.setTests(Ruled.test(" ", null, null))),
                broken(
                        "result-before-specimen",
                        "tests[0].resultAt",
                        v -> v.setTests(Ruled.test("x", ARRIVED, BEFORE))));
    }

    @ParameterizedTest
    @MethodSource
    void aVisitJustWithinTheRulesIsKept(Change change) {
        ClinicVisit.Builder visit = Ruled.visit();
        change.on().accept(visit);
        assertThat(
                        new ClinicVisitRules(Ruled.SHANGHAI)
                                .firstBroken(visit.build(), Ruled.APPENDED_MS))
                .isEmpty();
    }

    static Stream<Change> aVisitJustWithinTheRulesIsKept() {
        return Stream.of(
                kept("the usual visit", v -> {}),
                kept("a code of any script", v -> v.setDepartment("发热门诊/1")),
                kept("a temperature of 30", v -> v.setTemperatureCelsius(30.0)),
                kept("a temperature of 45", v -> v.setTemperatureCelsius(45.0)),
                kept("closed at arrival", v -> v.setClosedAt(ARRIVED)),
                kept("a specimen of before", v -> v.setTests(Ruled.test("x", BEFORE, null))),
                kept(
                        "a DELETE with nonsense below the head",
                        v -> v.setOperation(Operation.DELETE).setArrivedAt(null).setAgeYears(999)));
    }

    private static Change broken(String code, String path, Consumer<ClinicVisit.Builder> on) {
        return new Change("broken", new Fault(code, path), on);
    }

    private static Change kept(String what, Consumer<ClinicVisit.Builder> on) {
        return new Change(what, new Fault("", ""), on);
    }
}
