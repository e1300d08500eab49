package org.fenghuo.jobs.connect.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.Alternative;
import org.fenghuo.records.AreaOverride;
import org.fenghuo.records.CaseProperty;
import org.fenghuo.records.Classification;
import org.fenghuo.records.DateBasis;
import org.fenghuo.records.Duty;
import org.fenghuo.records.Level;
import org.fenghuo.records.LevelStep;
import org.fenghuo.records.PlaceBasis;
import org.fenghuo.records.PlaceKind;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleFamily;
import org.fenghuo.records.RuleMethod;
import org.fenghuo.records.RuleStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleChecksTest {
    private static final RuleChecks CHECKS =
            new RuleChecks(
                    new KnownSubjects(Set.of("measles", "other"), Set.of("MMR"), Set.of("ILI")));

    @ParameterizedTest
    @EnumSource(value = RuleFamily.class, names = "UNRECOGNISED", mode = EnumSource.Mode.EXCLUDE)
    void aPlainRuleOfEachFamilyHasNoFault(RuleFamily family) {
        assertThat(CHECKS.faults(rule(family))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void whatIsWrongIsToldByItsField(RuleFamily family, String path, Consumer<Rule> change) {
        Rule rule = rule(family);
        change.accept(rule);
        assertThat(CHECKS.faults(rule)).extracting(Fault::path).containsExactly(path);
    }

    static Stream<Arguments> whatIsWrongIsToldByItsField() {
        return Stream.of(
                wrong(RuleFamily.FIXED, "id", rule -> rule.setId("Measles case")),
                wrong(RuleFamily.FIXED, "id", rule -> rule.setId("")),
                wrong(RuleFamily.FIXED, "version", rule -> rule.setVersion(0)),
                wrong(RuleFamily.FIXED, "nameZh", rule -> rule.setNameZh(" ")),
                wrong(RuleFamily.FIXED, "subjects", rule -> rule.setSubjects(List.of())),
                wrong(RuleFamily.FIXED, "subjects[0]", rule -> rule.setSubjects(List.of("MMR"))),
                wrong(
                        RuleFamily.FIXED,
                        "subjects[1]",
                        rule -> rule.setSubjects(List.of("measles", "measles"))),
                wrong(RuleFamily.VISITS, "subjects[0]", rule -> rule.setSubjects(List.of("ili"))),
                wrong(
                        RuleFamily.COVERAGE,
                        "subjects[0]",
                        rule -> rule.setSubjects(List.of("measles"))),
                wrong(RuleFamily.FIXED, "place", rule -> rule.setPlace(PlaceKind.UNIT)),
                wrong(RuleFamily.CLUSTER, "place", rule -> rule.setPlace(PlaceKind.FACILITY)),
                wrong(RuleFamily.CLUSTER, "place", rule -> rule.setPlace(PlaceKind.COUNTY)),
                wrong(RuleFamily.RATE, "place", rule -> rule.setPlace(PlaceKind.CLASS)),
                wrong(RuleFamily.VISITS, "place", rule -> rule.setPlace(PlaceKind.HOUSEHOLD)),
                wrong(
                        RuleFamily.CLUSTER,
                        "placeBases",
                        rule -> rule.setPlaceBases(List.of(PlaceBasis.INFECTION))),
                wrong(
                        RuleFamily.FIXED,
                        "placeBases[0]",
                        rule -> rule.setPlaceBases(List.of(PlaceBasis.UNRECOGNISED))),
                wrong(RuleFamily.RATE, "windowDays", rule -> rule.setWindowDays(401)),
                wrong(RuleFamily.RATE, "windowDays", rule -> rule.setWindowDays(0)),
                wrong(RuleFamily.CLUSTER, "method", rule -> rule.setMethod(RuleMethod.RATE)),
                wrong(RuleFamily.RATE, "atLeast", rule -> rule.setAtLeast(0)),
                wrong(RuleFamily.RATE, "atLeast", rule -> rule.setAtLeast(Double.NaN)),
                wrong(
                        RuleFamily.RATE,
                        "atLeast",
                        rule -> rule.setAtLeast(Double.POSITIVE_INFINITY)),
                wrong(RuleFamily.FIXED, "atLeast", rule -> rule.setAtLeast(2)),
                wrong(RuleFamily.COVERAGE, "atLeast", rule -> rule.setAtLeast(90)),
                wrong(RuleFamily.VISITS, "atLeast", rule -> rule.setAtLeast(30)),
                wrong(
                        RuleFamily.CLUSTER,
                        "alternatives[0].atLeast",
                        rule ->
                                rule.setAlternatives(
                                        List.of(new Alternative(CaseProperty.DIED, 0)))),
                wrong(
                        RuleFamily.CLUSTER,
                        "levels[1].atLeast",
                        rule ->
                                rule.setLevels(
                                        List.of(
                                                new LevelStep(20d, Level.ORANGE),
                                                new LevelStep(20d, Level.RED)))),
                wrong(
                        RuleFamily.CLUSTER,
                        "levels[0].level",
                        rule -> rule.setLevels(List.of(new LevelStep(20d, Level.BLUE)))),
                wrong(
                        RuleFamily.CLUSTER,
                        "validUntil",
                        rule -> {
                            rule.setValidFrom(LocalDate.of(2026, 3, 2));
                            rule.setValidUntil(LocalDate.of(2026, 3, 1));
                        }),
                wrong(
                        RuleFamily.CLUSTER,
                        "overrides[0].area",
                        rule ->
                                rule.setOverrides(
                                        List.of(new AreaOverride("Shang zhou", 3d, true)))),
                wrong(
                        RuleFamily.CLUSTER,
                        "overrides[1].area",
                        rule ->
                                rule.setOverrides(
                                        List.of(
                                                new AreaOverride("61", 3d, true),
                                                new AreaOverride("61", null, false)))),
                wrong(
                        RuleFamily.CLUSTER,
                        "overrides[0].atLeast",
                        rule -> rule.setOverrides(List.of(new AreaOverride("61", -1d, true)))),
                wrong(RuleFamily.CLUSTER, "maxAgeDays", rule -> rule.setMaxAgeDays(-1)),
                wrong(RuleFamily.JOINED, "coverageRule", rule -> rule.setCoverageRule(null)),
                wrong(RuleFamily.COVERAGE, "doses[0]", rule -> rule.setDoses(List.of(0))),
                wrong(
                        RuleFamily.COVERAGE,
                        "cohorts[1]",
                        rule -> rule.setCohorts(List.of("2024", "1-2y"))),
                // what a family never asks
                wrong(RuleFamily.CLUSTER, "doses", rule -> rule.setDoses(List.of(1))),
                wrong(RuleFamily.CLUSTER, "leastEligible", rule -> rule.setLeastEligible(10)),
                wrong(RuleFamily.CLUSTER, "coverageRule", rule -> rule.setCoverageRule("c")),
                wrong(RuleFamily.RATE, "ageBands", rule -> rule.setAgeBands(List.of("0-4"))),
                wrong(RuleFamily.RATE, "leastExcess", rule -> rule.setLeastExcess(3)),
                wrong(RuleFamily.RATE, "leastHistoryDays", rule -> rule.setLeastHistoryDays(3)),
                wrong(RuleFamily.CLUSTER, "step", rule -> rule.setStep(RuleStep.WEEK)),
                wrong(RuleFamily.COVERAGE, "windowDays", rule -> rule.setWindowDays(7)),
                wrong(RuleFamily.COVERAGE, "basis", rule -> rule.setBasis(DateBasis.REPORT)),
                wrong(
                        RuleFamily.VISITS,
                        "classes",
                        rule -> rule.setClasses(List.of(Classification.CONFIRMED))),
                wrong(
                        RuleFamily.FIXED,
                        "alternatives",
                        rule ->
                                rule.setAlternatives(
                                        List.of(new Alternative(CaseProperty.DIED, 1)))));
    }

    private static Arguments wrong(RuleFamily family, String path, Consumer<Rule> change) {
        return Arguments.of(family, path, change);
    }

    @Test
    void whatIsUnrecognisedIsToldAndAsksForNothingElse() {
        Rule rule = rule(RuleFamily.CLUSTER);
        rule.setFamily(RuleFamily.UNRECOGNISED);
        rule.setLevel(Level.UNRECOGNISED);
        assertThat(CHECKS.faults(rule)).extracting(Fault::path).containsExactly("family", "level");
    }

    @Test
    void aFaultSaysWhatWasFoundAndWhatIsAllowed() {
        Rule rule = rule(RuleFamily.CLUSTER);
        rule.setDoses(List.of(1));
        Fault fault = CHECKS.faults(rule).get(0);
        assertThat(fault.found()).isEqualTo("[1]");
        assertThat(fault.expected())
                .isEqualTo("nothing: doses applies to rules of family coverage only");
    }

    @Test
    void aRuleCanBeAboutADiseaseByItsIdAndNotByItsCardCode() throws IOException {
        KnownSubjects shipped = KnownSubjects.read("");
        assertThat(shipped.diseases()).contains("measles", "anthrax_pulm", "other");
        assertThat(shipped.diseases()).doesNotContain("1000");
        assertThat(shipped.vaccines()).contains("MMR");
        assertThat(shipped.syndromes()).contains("ILI");
    }

    private static Rule rule(RuleFamily family) {
        Rule.Builder rule =
                Rule.newBuilder()
                        .setId("a-rule")
                        .setVersion(1)
                        .setNameZh("规则")
                        .setNameEn("A rule")
                        .setFamily(family)
                        .setDuty(Duty.LEGAL)
                        .setSubjects(List.of("measles"))
                        .setPlace(PlaceKind.COUNTY)
                        .setLevel(Level.YELLOW);
        switch (family) {
            case CLUSTER -> rule.setPlace(PlaceKind.UNIT).setWindowDays(7).setAtLeast(10);
            case RATE -> rule.setMethod(RuleMethod.RATE).setAtLeast(50);
            case COVERAGE -> rule.setSubjects(List.of("MMR")).setAtLeast(0);
            case VISITS ->
                    rule.setSubjects(List.of("ILI")).setMethod(RuleMethod.SHARE).setAtLeast(0.3);
            case JOINED -> rule.setCoverageRule("coverage-mmr");
            case FIXED, UNRECOGNISED -> {
                // as it is
            }
        }
        return rule.build();
    }
}
