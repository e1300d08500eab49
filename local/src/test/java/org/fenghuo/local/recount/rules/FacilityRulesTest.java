package org.fenghuo.local.recount.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenghuo.records.Department;
import org.fenghuo.records.DepartmentKind;
import org.fenghuo.records.ExpectedReports;
import org.fenghuo.records.Facility;
import org.fenghuo.records.FacilityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry of the register of facilities that breaks a rule is refused. */
class FacilityRulesTest {
    @ParameterizedTest
    @MethodSource
    void anEntryThatBreaksARuleIsRefused(String code, String path, Facility.Builder facility) {
        assertThat(fault(facility)).contains(new Fault(code, path));
    }

    static Stream<Arguments> anEntryThatBreaksARuleIsRefused() {
        return Stream.of(
                Arguments.of(
                        "unknown-symbol", "kind", facility().setKind(FacilityKind.UNRECOGNISED)),
                Arguments.of("bad-code", "code", facility().setCode("")),
                Arguments.of("missing-field", "nameZh", facility().setNameZh(" ")),
                Arguments.of("too-long", "nameZh", facility().setNameZh("名".repeat(201))),
                Arguments.of("bad-area-code", "area", facility().setArea("6 1")),
                Arguments.of(
                        "too-many-items",
                        "departments",
                        facility().setDepartments(Collections.nCopies(201, department("a")))),
                Arguments.of(
                        "twice",
                        "departments[1].code",
                        facility().setDepartments(List.of(department("a"), department("a")))),
                Arguments.of(
                        "unknown-stream", "expected[0].stream", expecting("cases", 24, "12345")),
                Arguments.of(
                        "hours-out-of-range",
                        "expected[0].everyHours",
                        expecting("residents", 745, "1")),
                Arguments.of(
                        "bad-weekdays", "expected[0].weekdays", expecting("residents", 1, "21")),
                Arguments.of("bad-weekdays", "expected[0].weekdays", expecting("residents", 1, "")),
                Arguments.of(
                        "bad-weekdays", "expected[0].weekdays", expecting("residents", 1, "8")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12", "-123", "123-", "++123", "1a3", "1234567890123456789012345678901"})
    void whatIsNoPhoneIsRefused(String phone) {
        assertThat(fault(facility().setDutyPhone(phone)))
                .contains(new Fault("bad-phone", "dutyPhone"));
    }

    @Test
    void whatKeepsTheRulesIsKept() {
        assertThat(fault(facility())).isEmpty();
        assertThat(fault(facility().setDutyPhone("+86 (914) 123-456"))).isEmpty();
        assertThat(fault(expecting("clinic-days", 744, "1234567"))).isEmpty();
    }

    private static Facility.Builder facility() {
        return Facility.newBuilder()
                .setCode("H610001")
                .setNameZh("医院")
                .setKind(FacilityKind.HOSPITAL)
                .setArea("611022")
                .setSentinel(false)
                .setDepartments(List.of(department("fever-clinic"), department("emergency")))
                .setExpected(List.of());
    }

    private static Facility.Builder expecting(String stream, int hours, String weekdays) {
        return facility().setExpected(List.of(new ExpectedReports(stream, hours, weekdays)));
    }

    private static Department department(String code) {
        return new Department(code, DepartmentKind.FEVER_CLINIC, true, null);
    }

    private static Optional<Fault> fault(Facility.Builder facility) {
        return new FacilityRules().firstBroken(facility.build(), 0);
    }
}
