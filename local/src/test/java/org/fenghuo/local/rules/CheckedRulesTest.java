package org.fenghuo.local.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fenghuo.feeds.rules.Position;
import org.fenghuo.feeds.rules.RuleFault;
import org.fenghuo.feeds.rules.RuleFile;
import org.fenghuo.feeds.rules.ShippedRules;
import org.fenghuo.records.Rule;
import org.junit.jupiter.api.Test;

class CheckedRulesTest {
    private static final String JOINED =
            """
            rules:
              - id: measles-gap
                version: 1
                nameZh: 麻疹
                nameEn: Measles where coverage is low
                family: joined
                duty: coverage
                subjects: [measles]
                place: township
                level: orange
                coverageRule: coverage-mmr
            """;

    @Test
    void theShippedRulesHaveNoFault() throws IOException {
        CheckedRules checked = CheckedRules.of(ShippedRules.read(), List.of());
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.rules()).hasSizeGreaterThan(60);
    }

    @Test
    void theRulesInTheFolderOfExamplesHaveNoFault() throws IOException {
        List<RuleFile> examples = new ArrayList<>();
        Path root = Path.of(System.getenv().getOrDefault("FENGHUO_ROOT", ".."));
        try (Stream<Path> files = Files.list(root.resolve("docs/examples/rules"))) {
            for (Path file : files.toList()) {
                examples.add(RuleFile.read(file));
            }
        }
        assertThat(examples).isNotEmpty();
        assertThat(CheckedRules.of(examples, List.of()).faults()).isEmpty();
    }

    @Test
    void aMisspeltSubjectIsToldWithItsPlaceAndTheNearestKnownOne() throws IOException {
        assertThat(faults(JOINED.replace("[measles]", "[rubella, measels]")))
                .containsExactly(
                        new RuleFault(
                                new Position("a.yaml", 8, 25),
                                "subjects[1]",
                                "measels",
                                "an id of diseases.csv, or other",
                                "measles"));
    }

    @Test
    void aRuleMayNameACoverageRuleThatStandsBesideIt() throws IOException {
        assertThat(faults(JOINED)).isEmpty();
    }

    @Test
    void aRuleThatNamesNoCoverageRuleIsToldWhichOneIsNear() throws IOException {
        assertThat(faults(JOINED.replace("coverage-mmr", "coverage-mrm")))
                .extracting(fault -> fault.at().line(), RuleFault::key, RuleFault::meant)
                .containsExactly(tuple(11, "coverageRule", "coverage-mmr"));
        assertThat(faults(JOINED.replace("coverage-mmr", "measles-unit"))).hasSize(1);
    }

    @Test
    void anIdAndVersionThatStandTwiceAreAFaultOverAllFiles() throws IOException {
        CheckedRules checked =
                CheckedRules.of(
                        List.of(file("a.yaml", JOINED), file("b.yaml", JOINED)),
                        ShippedRules.inForm());
        assertThat(checked.faults())
                .extracting(RuleFault::at, RuleFault::found)
                .containsExactly(tuple(new Position("b.yaml", 2, 9), "measles-gap-1"));
        CheckedRules another =
                CheckedRules.of(
                        List.of(
                                file("a.yaml", JOINED),
                                file("b.yaml", JOINED.replace("version: 1", "version: 2"))),
                        ShippedRules.inForm());
        assertThat(another.faults()).isEmpty();
    }

    @Test
    void aFaultOfFormIsNotToldAgainAsOneOfMeaning() throws IOException {
        String file = JOINED.replace("township", "townshp").replace("version: 1", "version: -1");
        assertThat(faults(file))
                .extracting(RuleFault::key)
                .containsExactlyInAnyOrder("place", "version");
    }

    private static List<RuleFault> faults(String content) throws IOException {
        List<Rule> beside = ShippedRules.inForm();
        return CheckedRules.of(List.of(file("a.yaml", content)), beside).faults();
    }

    private static RuleFile file(String name, String content) {
        return RuleFile.read(name, content.getBytes(UTF_8));
    }
}
