package org.fenghuo.local.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.fenghuo.feeds.rules.RuleFile;
import org.fenghuo.feeds.rules.ShippedRules;
import org.fenghuo.records.Rule;
import org.junit.jupiter.api.Test;

/** What docs/rules.md shows is right, and names every field. */
class RulesPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final Pattern FIELD = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    private final String page = Files.readString(root().resolve("docs/rules.md"));

    RulesPageTest() throws IOException {}

    @Test
    void itsExamplesAreRulesWithoutFault() throws IOException {
        List<RuleFile> examples =
                EXAMPLE.matcher(page)
                        .results()
                        .map(
                                found ->
                                        RuleFile.read(
                                                "docs/rules.md", found.group(1).getBytes(UTF_8)))
                        .toList();
        assertThat(examples).hasSizeGreaterThan(1);
        for (RuleFile each : examples) {
            assertThat(CheckedRules.of(List.of(each), ShippedRules.inForm()).faults()).isEmpty();
        }
    }

    @Test
    void theFaultsItShowsAreToldInTheseWords() throws IOException {
        String example = EXAMPLE.matcher(page).results().findFirst().orElseThrow().group(1);
        String wrong =
                example.replace("statistical", "statistcal").replace("varicella]", "varicela]");
        RuleFile file = RuleFile.read("mine.yaml", wrong.getBytes(UTF_8));
        assertThat(CheckedRules.of(List.of(file), List.of()).faults())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(page).contains(fault.inWords() + "\n"));
    }

    @Test
    void itsTableNamesTheFieldsOfTheSchemaAndNoOthers() {
        String table = page.substring(page.indexOf("## All fields"));
        assertThat(FIELD.matcher(table).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Rule.getClassSchema().getFields().stream()
                                .map(Schema.Field::name)
                                .toList());
    }

    @Test
    void everyRowThatIsNotCoveredIsNamed() throws IOException {
        List<String> rows =
                Files.readAllLines(root().resolve("data/reference/rules/not-covered.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(page).contains(row));
    }

    private static Path root() {
        return Path.of(System.getenv().getOrDefault("FENGHUO_ROOT", ".."));
    }
}
