package org.fenghuo.feeds.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.fenghuo.records.Alternative;
import org.fenghuo.records.CaseProperty;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Duty;
import org.fenghuo.records.Level;
import org.fenghuo.records.PlaceKind;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFileTest {
    private static final String GOOD =
            """
            defaults:
              family: cluster
              duty: legal
            rules:
              - id: varicella-school
                version: 2
                nameZh: 水痘
                nameEn: Varicella
                subjects: [varicella]
                place: unit
                windowDays: 7
                atLeast: 10
                alternatives: [{what: died, atLeast: 2}]
                classes: [suspected, CONFIRMED]
                validFrom: 2026-01-01
                level: Orange
            """;

    @Test
    void aRuleTakesFromTheDefaultsWhatItDoesNotSayAndFromTheSchemaWhatNobodySays() {
        Rule rule = only(GOOD).rule();
        assertThat(rule.getId()).isEqualTo("varicella-school");
        assertThat(rule.getFamily()).isEqualTo(RuleFamily.CLUSTER);
        assertThat(rule.getDuty()).isEqualTo(Duty.LEGAL);
        assertThat(rule.getPlace()).isEqualTo(PlaceKind.UNIT);
        assertThat(rule.getAtLeast()).isEqualTo(10);
        assertThat(rule.getAlternatives()).containsExactly(new Alternative(CaseProperty.DIED, 2));
        assertThat(rule.getClasses())
                .containsExactly(Classification.SUSPECTED, Classification.CONFIRMED);
        assertThat(rule.getValidFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(rule.getValidUntil()).isNull();
        assertThat(rule.getMaxAgeDays()).isEqualTo(14);
        assertThat(rule.getLevel()).isEqualTo(Level.ORANGE);
        assertThat(rule.getEnabled()).isTrue();
    }

    @Test
    void whatARuleSaysGoesBeforeTheDefaults() {
        String file = GOOD.replace("    place: unit\n", "    place: unit\n    duty: statistical\n");
        assertThat(only(file).rule().getDuty()).isEqualTo(Duty.STATISTICAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"until-before", "UNTIL_BEFORE"})
    void aWordThatIsNoSymbolIsRefusedHoweverItIsWritten(String word) {
        assertThat(faults(GOOD.replace("Orange", word)))
                .extracting(RuleFault::found)
                .containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource({
        "windowDays, windowdays, 11, windowDays",
        "nameZh, nameZhh, 7, nameZh",
        "alternatives, alternativs, 13, alternatives",
    })
    void aMisspeltKeyIsNamedWithItsPlaceAndTheNearestKnownOne(
            String right, String wrong, int line, String meant) {
        List<RuleFault> faults = faults(GOOD.replace("    " + right + ":", "    " + wrong + ":"));
        assertThat(faults)
                .contains(
                        new RuleFault(
                                new Position("my.yaml", line, 5),
                                wrong,
                                wrong,
                                "one of " + String.join(", ", keys()),
                                meant));
    }

    @Test
    void aMisspeltValueIsNamedWithItsPlaceAndTheNearestKnownOne() {
        assertThat(faults(GOOD.replace("Orange", "ornage")))
                .containsExactly(
                        new RuleFault(
                                new Position("my.yaml", 16, 12),
                                "level",
                                "ornage",
                                "one of blue, yellow, orange, red",
                                "orange"));
        assertThat(faults(GOOD.replace("what: died", "what: dyed")))
                .extracting(RuleFault::key, RuleFault::meant)
                .containsExactly(tuple("alternatives[0].what", "died"));
    }

    @Test
    void allFaultsOfAFileAreToldAndNotOnlyTheFirst() {
        String file =
                GOOD.replace("version: 2", "version: two")
                        .replace("atLeast: 10", "atLeast: ten")
                        .replace("[varicella]", "varicella")
                        .replace("2026-01-01", "2026-02-30")
                        .replace("    place: unit\n", "");
        assertThat(faults(file))
                .extracting(RuleFault::key)
                .containsExactlyInAnyOrder("version", "atLeast", "subjects", "validFrom", "place");
    }

    @Test
    void aFaultOfTheDefaultsIsToldOnceForAllRules() {
        String two = GOOD + GOOD.substring(GOOD.indexOf("  - id"));
        assertThat(faults(two.replace("family: cluster", "family: clutser")))
                .extracting(RuleFault::at, RuleFault::meant)
                .containsExactly(tuple(new Position("my.yaml", 2, 11), "cluster"));
    }

    @Test
    void aKeyThatIsSaidTwiceIsAFault() {
        assertThat(faults(GOOD + "    level: red\n"))
                .extracting(RuleFault::key, each -> each.at().line())
                .containsExactly(tuple("level", 17));
    }

    @Test
    void aNullStandsForNothingWhereTheSchemaKnowsIt() {
        assertThat(only(GOOD + "    legalBasis: null\n").rule().getLegalBasis()).isNull();
        assertThat(faults(GOOD.replace("nameEn: Varicella", "nameEn:")))
                .extracting(RuleFault::key, RuleFault::found)
                .containsExactly(tuple("nameEn", "nothing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing but a comment",
                "rules",
                "rules: none",
                "rule: []",
                "rules: [varicella]",
                "rules: [{}]",
                "rules:\n\t- id: x",
                "rules: [",
                "--- a\n--- b",
                "rules: [&a {id: *a}]",
                "? [a]\n: b",
                "defaults: 3\nrules: []",
            })
    void whatIsNoFileOfRulesIsToldWithItsPlace(String content) {
        assertThat(faults(content))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.at().line()).isPositive());
    }

    @Test
    void bytesThatAreNoTextAreToldSo() {
        byte[] bytes = "rules: [{nameZh: ü}]".getBytes(ISO_8859_1);
        assertThat(RuleFile.read("my.yaml", bytes).faults())
                .extracting(RuleFault::allowed)
                .containsExactly("text in UTF-8");
    }

    @Test
    void anyLetterTakenOutOfAFileLeavesAFileThatIsReadOrRefused() {
        for (int i = 0; i < GOOD.length(); i++) {
            String cut = GOOD.substring(0, i) + GOOD.substring(i + 1);
            RuleFile file = read(cut);
            assertThat(file.rules().size() + file.faults().size()).as(cut).isPositive();
        }
    }

    @Test
    void aKeyIsFoundWhereItStandsAndAMissingOneWhereItShould() {
        ReadRule rule = only(GOOD);
        assertThat(rule.at("alternatives[0].atLeast")).isEqualTo(new Position("my.yaml", 13, 42));
        assertThat(rule.at("family")).isEqualTo(new Position("my.yaml", 2, 11));
        assertThat(rule.at("levels[0].level")).isEqualTo(rule.at(""));
    }

    @Test
    void whatIsFaultyMakesAllThatContainsItAndIsInItFaulty() {
        ReadRule rule = read(GOOD.replace("what: died", "what: dyed")).rules().get(0);
        assertThat(rule.isFaulty("alternatives")).isTrue();
        assertThat(rule.isFaulty("alternatives[0].what")).isTrue();
        assertThat(rule.isFaulty("alternatives[0].atLeast")).isFalse();
        assertThat(rule.isFaulty("atLeast")).isFalse();
    }

    private static List<String> keys() {
        return Rule.getClassSchema().getFields().stream().map(field -> field.name()).toList();
    }

    private static ReadRule only(String content) {
        RuleFile file = read(content);
        assertThat(file.faults()).isEmpty();
        assertThat(file.rules()).hasSize(1);
        return file.rules().get(0);
    }

    private static List<RuleFault> faults(String content) {
        return read(content).faults();
    }

    private static RuleFile read(String content) {
        return RuleFile.read("my.yaml", content.getBytes(UTF_8));
    }
}
