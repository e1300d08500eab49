package org.fenghuo.local.recount.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.local.recount.rules.Ruled.AHEAD;
import static org.fenghuo.local.recount.rules.Ruled.LAST_DAY;
import static org.fenghuo.local.recount.rules.Ruled.deferral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Vaccination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Vaccinations and residents are refused just beyond the bound of each rule, and kept within. */
class PersonRecordRulesTest {
    private static final LocalDate BIRTH = LocalDate.of(2025, 5, 1);
    private static final LocalDate GIVEN = LocalDate.of(2026, 3, 9);

    @ParameterizedTest
    @MethodSource
    void aVaccinationThatBreaksARuleIsRefused(String code, String path, Vaccination.Builder dose) {
        assertThat(fault(dose)).contains(new Fault(code, path));
    }

    static Stream<Arguments> aVaccinationThatBreaksARuleIsRefused() {
        return Stream.of(
                Arguments.of("missing-field", "person", dose().setPerson(" ")),
                Arguments.of("too-long", "person", dose().setPerson("p".repeat(201))),
                Arguments.of(
                        "same-person", "revisedFromPerson", dose().setRevisedFromPerson("anna")),
                Arguments.of("missing-field", "revisedFromPerson", dose().setRevisedFromPerson("")),
                Arguments.of(
                        "missing-field",
                        "person",
                        dose().setOperation(Operation.DELETE).setPerson("")),
                Arguments.of("missing-field", "vaccine", dose().setVaccine(null)),
                Arguments.of("too-long", "vaccine", dose().setVaccine("v".repeat(61))),
                Arguments.of("missing-field", "doseNumber", dose().setDoseNumber(null)),
                Arguments.of("dose-number-out-of-range", "doseNumber", dose().setDoseNumber(0)),
                Arguments.of("dose-number-out-of-range", "doseNumber", dose().setDoseNumber(21)),
                Arguments.of("missing-field", "givenOn", dose().setGivenOn(null)),
                Arguments.of("bad-area-code", "residenceArea", dose().setResidenceArea("")),
                Arguments.of("bad-code", "site", dose().setSite("a b")),
                Arguments.of(
                        "day-out-of-range", "givenOn", dose().setGivenOn(LAST_DAY.plusDays(1))),
                Arguments.of(
                        "given-before-birth", "givenOn", dose().setGivenOn(BIRTH.minusDays(1))),
                Arguments.of(
                        "age-out-of-range",
                        "birthDay",
                        dose().setBirthDay(LocalDate.of(1900, 3, 9))
                                .setGivenOn(LocalDate.of(2031, 3, 9))
                                .setReportedAt(Instant.parse("2031-03-10T04:00:00Z"))),
                Arguments.of(
                        "given-on-another-day",
                        "givenAt",
                        dose().setGivenAt(Instant.parse("2026-03-10T16:00:00Z"))),
                Arguments.of(
                        "given-after-entry",
                        "givenOn",
                        dose().setEnteredAt(Instant.parse("2026-03-08T15:59:59Z"))),
                Arguments.of(
                        "observed-before-dose",
                        "observedUntil",
                        dose().setObservedUntil(Instant.parse("2026-03-08T15:59:59Z"))));
    }

    @Test
    void aVaccinationJustWithinTheRulesIsKept() {
        assertThat(fault(dose())).isEmpty();
        assertThat(fault(dose().setBirthDay(null).setResidenceArea(null))).isEmpty();
        assertThat(fault(dose().setGivenOn(BIRTH))).isEmpty();
        assertThat(fault(dose().setGivenAt(Instant.parse("2026-03-10T15:59:59Z")))).isEmpty();
        assertThat(fault(dose().setEnteredAt(Instant.parse("2026-03-08T16:00:00Z")))).isEmpty();
        assertThat(fault(dose().setOperation(Operation.DELETE).setVaccine(null))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void aResidentThatBreaksARuleIsRefused(String code, String path, Resident.Builder entry) {
        assertThat(fault(entry)).contains(new Fault(code, path));
    }

    static Stream<Arguments> aResidentThatBreaksARuleIsRefused() {
        return Stream.of(
                Arguments.of("missing-field", "birthDay", entry().setBirthDay(null)),
                Arguments.of("missing-field", "residenceArea", entry().setResidenceArea(null)),
                Arguments.of("bad-area-code", "residenceArea", entry().setResidenceArea("6 1")),
                Arguments.of("bad-code", "clinic", entry().setClinic("")),
                Arguments.of(
                        "day-out-of-range", "birthDay", entry().setBirthDay(LAST_DAY.plusDays(1))),
                Arguments.of(
                        "day-out-of-range",
                        "residentFrom",
                        entry().setResidentFrom(LAST_DAY.plusDays(1))),
                Arguments.of(
                        "day-out-of-range",
                        "residentUntil",
                        entry().setResidentUntil(AHEAD.plusDays(1))),
                Arguments.of(
                        "before-birth",
                        "residentFrom",
                        entry().setResidentFrom(BIRTH.minusDays(1))),
                Arguments.of(
                        "until-before-from",
                        "residentUntil",
                        entry().setResidentFrom(GIVEN).setResidentUntil(GIVEN.minusDays(1))),
                Arguments.of(
                        "before-birth",
                        "residentUntil",
                        entry().setResidentUntil(BIRTH.minusDays(1))),
                Arguments.of(
                        "missing-field",
                        "deferrals[0].vaccine",
                        entry().setDeferrals(deferral(" ", null, null))),
                Arguments.of(
                        "day-out-of-range",
                        "deferrals[0].until",
                        entry().setDeferrals(deferral(null, null, AHEAD.plusDays(1)))),
                Arguments.of(
                        "until-before-from",
                        "deferrals[0].until",
                        entry().setDeferrals(deferral("MMR", GIVEN, GIVEN.minusDays(1)))));
    }

    @Test
    void aResidentJustWithinTheRulesIsKept() {
        assertThat(fault(entry())).isEmpty();
        assertThat(fault(entry().setResidentUntil(AHEAD))).isEmpty();
        assertThat(fault(entry().setResidentFrom(BIRTH).setResidentUntil(BIRTH))).isEmpty();
        assertThat(fault(entry().setDeferrals(deferral("MMR", GIVEN, GIVEN)))).isEmpty();
        assertThat(fault(entry().setOperation(Operation.DELETE).setBirthDay(null))).isEmpty();
    }

    private static Vaccination.Builder dose() {
        return Ruled.vaccination();
    }

    private static Resident.Builder entry() {
        return Ruled.resident();
    }

    private static Optional<Fault> fault(Vaccination.Builder dose) {
        long appended = dose.getReportedAt().toEpochMilli();
        return new VaccinationRules(Ruled.SHANGHAI).firstBroken(dose.build(), appended);
    }

    private static Optional<Fault> fault(Resident.Builder entry) {
        return new ResidentRules(Ruled.SHANGHAI).firstBroken(entry.build(), Ruled.APPENDED_MS);
    }
}
