package org.fenghuo.feeds.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fenghuo.feeds.reference.ReferenceFiles;
import org.fenghuo.records.CaseProperty;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Duty;
import org.fenghuo.records.Level;
import org.fenghuo.records.PlaceBasis;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleFamily;
import org.fenghuo.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** The shipped rules against the tables they were made from. */
class ShippedRulesTest {
    private static final Pattern ROW = Pattern.compile("\\bE\\d\\d[a-d]?\\b");
    private static final Set<String> WITHIN_ANOTHER_RULE = Set.of("E18b", "E18c");

    private final List<Rule> rules = ShippedRules.inForm();

    @Test
    void everyFileOfTheFolderIsShipped() throws IOException {
        try (var files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.endsWith(".yaml"))
                    .containsExactlyInAnyOrderElementsOf(ShippedRules.files());
        }
    }

    @Test
    void everyRuleSaysWhereItIsFromHowSureThatIsAndWhatToDo() {
        assertThat(rules)
                .allSatisfy(
                        rule -> {
                            assertThat(rule.getSource()).as(rule.getId()).isNotBlank();
                            assertThat(rule.getMark()).as(rule.getId()).isNotBlank();
                        })
                .filteredOn(Rule::getEnabled)
                .allSatisfy(
                        rule -> {
                            assertThat(rule.getActionZh()).as(rule.getId()).isNotBlank();
                            assertThat(rule.getActionEn()).as(rule.getId()).isNotBlank();
                        });
    }

    @Test
    void everyRowOfTheThresholdsIsARuleOrIsSaidNotToBe() throws IOException {
        List<String> named = new ArrayList<>(notCovered());
        rules.forEach(rule -> named.addAll(rowsOf(rule)));
        assertThat(named).doesNotHaveDuplicates();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        thresholds().stream().map(row -> row.getField("rule_id")).toList());
    }

    @Test
    void aRuleHasTheNumberTheWindowAndTheMarkOfItsRow() throws IOException {
        Map<String, NamedCsvRecord> rows =
                thresholds().stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.getField("rule_id"), Function.identity()));
        for (Rule rule : rules) {
            for (String id : rowsOf(rule)) {
                NamedCsvRecord row = rows.get(id);
                assertThat(rule.getMark()).as(id).isEqualTo(row.getField("verification"));
                assertThat(rule.getSource()).as(id).startsWith(row.getField("source"));
                assertThat(rule.getSubjects())
                        .as(id)
                        .containsExactly(row.getField("disease_ids").split("\\|"));
                if (!WITHIN_ANOTHER_RULE.contains(id)) {
                    assertThat(rule.getAtLeast()).as(id).isEqualTo(number(row, "min_count"));
                    assertThat((double) rule.getWindowDays())
                            .as(id)
                            .isEqualTo(Math.max(1, number(row, "window_days")));
                }
                boolean cluster = row.getField("semantics").equals("cluster");
                boolean verifiedByTelephone = id.equals("E18d");
                assertThat(rule.getDuty())
                        .as(id)
                        .isEqualTo(cluster || verifiedByTelephone ? Duty.STATISTICAL : Duty.LEGAL);
            }
        }
    }

    @Test
    void thirtyWithInfluenzaLikeIllnessOrFiveInHospitalOrTwoDeathsAreAnEvent() {
        Rule rule = named("ili-unit");
        assertThat(rule.getAtLeast()).isEqualTo(30);
        assertThat(rule.getAlternatives())
                .extracting(each -> each.getWhat(), each -> each.getAtLeast())
                .containsExactly(tuple(CaseProperty.ADMITTED, 5), tuple(CaseProperty.DIED, 2));
    }

    @Test
    void everyDiseaseOfWhichASingleCaseCountsHasAFixedRule() {
        Set<String> fixed =
                ReferenceFiles.onClassPath().rows("diseases.csv", "id", "cidars_method").stream()
                        .filter(row -> row.getField("cidars_method").equals("fixed_single_case"))
                        .map(row -> row.getField("id"))
                        .collect(Collectors.toSet());
        assertThat(rules)
                .filteredOn(rule -> rule.getFamily() == RuleFamily.FIXED && rule.getEnabled())
                .flatExtracting(Rule::getSubjects)
                .containsAll(fixed)
                .contains("other");
    }

    @Test
    void everySingleCaseRingsWhereItLivesAndWhereItIsReportedSuspectedOnesAndCarriersToo() {
        assertThat(rules)
                .filteredOn(rule -> rule.getFamily() == RuleFamily.FIXED)
                .allSatisfy(
                        rule -> {
                            assertThat(rule.getPlaceBases())
                                    .containsExactly(PlaceBasis.RESIDENCE, PlaceBasis.REPORTING);
                            assertThat(rule.getClasses())
                                    .contains(Classification.SUSPECTED, Classification.CARRIER);
                        });
    }

    @Test
    void everyVaccineOfTheScheduleForYoungChildrenHasACoverageRule() {
        Set<String> scheduled =
                ReferenceFiles.onClassPath().rows("immunization_schedule.csv", "vaccine").stream()
                        .map(row -> row.getField("vaccine"))
                        .collect(Collectors.toCollection(TreeSet::new));
        scheduled.removeAll(Set.of("DT", "HPV2"));
        assertThat(rules)
                .filteredOn(rule -> rule.getFamily() == RuleFamily.COVERAGE)
                .flatExtracting(Rule::getSubjects)
                .containsExactlyInAnyOrderElementsOf(scheduled);
    }

    @Test
    void aCaseUnderLowCoverageStandsHigherThanLowCoverage() {
        assertThat(rules)
                .filteredOn(rule -> rule.getFamily() == RuleFamily.JOINED)
                .isNotEmpty()
                .allSatisfy(
                        rule -> {
                            assertThat(rule.getLevel()).isEqualTo(Level.ORANGE);
                            assertThat(named(rule.getCoverageRule()).getLevel())
                                    .isEqualTo(Level.BLUE);
                        });
    }

    @Test
    void whatIsSupersededIsSwitchedOff() {
        assertThat(rules)
                .filteredOn(rule -> rule.getMark().contains("superseded"))
                .hasSize(1)
                .noneMatch(Rule::getEnabled);
    }

    private Rule named(String id) {
        return rules.stream().filter(rule -> rule.getId().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> rowsOf(Rule rule) {
        return ROW.matcher(rule.getSource()).results().map(MatchResult::group).toList();
    }

    private static List<String> notCovered() throws IOException {
        return read(folder().resolve("not-covered.csv")).stream()
                .peek(row -> assertThat(row.getField("reason")).isNotBlank())
                .map(row -> row.getField("row"))
                .toList();
    }

    private static List<NamedCsvRecord> thresholds() throws IOException {
        return read(SharedData.require("domain/event_report_thresholds.csv"));
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static Path folder() {
        return Path.of(System.getenv().getOrDefault("FENGHUO_ROOT", ".."))
                .resolve("data/reference/rules");
    }
}
