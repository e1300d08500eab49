package org.fenghuo.local.recount.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fenghuo.records.AgeVisits;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule refuses what lies just beyond its bound and keeps what lies just within. */
class ClinicDayRulesTest {
    record Change(String what, Fault fault, Consumer<ClinicDay.Builder> on) {
        @Override
        public String toString() {
            return what + " " + fault;
        }
    }

    @ParameterizedTest
    @MethodSource
    void aDayThatBreaksARuleIsRefused(Change change) {
        ClinicDay.Builder day = Ruled.clinicDay();
        change.on().accept(day);
        assertThat(new ClinicDayRules(Ruled.SHANGHAI).firstBroken(day.build(), Ruled.APPENDED_MS))
                .contains(change.fault());
    }

    static Stream<Change> aDayThatBreaksARuleIsRefused() {
        return Stream.of(
                broken("missing-field", "department", d -> d.setDepartment(null)),
                broken("bad-code", "department", d -> d.setDepartment("")),
                broken("missing-field", "day", d -> d.setDay(null)),
                broken("missing-field", "allVisits", d -> d.setAllVisits(null)),
                broken("id-of-other-content", "recordId", d -> d.setSource("H2")),
                broken(
                        "day-out-of-range",
                        "day",
                        d ->
                                d.setDay(Ruled.LAST_DAY.plusDays(1))
                                        .setRecordId("H610001|fever-clinic|2026-03-12")),
                broken("count-out-of-range", "allVisits", d -> d.setAllVisits(1_000_001)),
                broken("count-out-of-range", "admissions", d -> d.setAdmissions(-1)),
                broken("part-above-whole", "feverVisits", d -> d.setFeverVisits(21)),
                broken("too-many-items", "byAge", d -> d.setByAge(bands(132))),
                broken("age-out-of-range", "byAge[0].fromYears", d -> d.setByAge(band(-1, 5, 1))),
                broken("age-out-of-range", "byAge[0].untilYears", d -> d.setByAge(band(6, 5, 1))),
                broken("count-out-of-range", "byAge[0].visits", d -> d.setByAge(band(0, 5, -1))),
                broken(
                        "age-bands-overlap",
                        "byAge[0]",
                        d ->
                                d.setByAge(
                                        List.of(
                                                new AgeVisits(0, null, 1, null),
                                                new AgeVisits(80, 90, 1, null)))),
                broken("part-above-whole", "byAge", d -> d.setByAge(band(0, 5, 21))));
    }

    @ParameterizedTest
    @MethodSource
    void aDayJustWithinTheRulesIsKept(Change change) {
        ClinicDay.Builder day = Ruled.clinicDay();
        change.on().accept(day);
        assertThat(new ClinicDayRules(Ruled.SHANGHAI).firstBroken(day.build(), Ruled.APPENDED_MS))
                .isEmpty();
    }

    static Stream<Change> aDayJustWithinTheRulesIsKept() {
        return Stream.of(
                kept("the usual day", d -> {}),
                kept("a day without visits", d -> d.setAllVisits(0)),
                kept("all visits are of fever", d -> d.setFeverVisits(20)),
                kept("a band for each age", d -> d.setAllVisits(131).setByAge(bands(131))),
                kept("bands beside each other", d -> d.setByAge(bands(20))),
                kept("more admissions than visits", d -> d.setAdmissions(21)),
                kept(
                        "a DELETE of another id",
                        d -> d.setOperation(Operation.DELETE).setRecordId("x").setDay(null)));
    }

    private static List<AgeVisits> band(int from, Integer until, int visits) {
        return List.of(new AgeVisits(from, until, visits, null));
    }

    private static List<AgeVisits> bands(int number) {
        return Stream.iterate(0, age -> age + 1)
                .limit(number)
                .map(age -> new AgeVisits(age, age, 1, null))
                .toList();
    }

    private static Change broken(String code, String path, Consumer<ClinicDay.Builder> on) {
        return new Change("broken", new Fault(code, path), on);
    }

    private static Change kept(String what, Consumer<ClinicDay.Builder> on) {
        return new Change(what, new Fault("", ""), on);
    }
}
