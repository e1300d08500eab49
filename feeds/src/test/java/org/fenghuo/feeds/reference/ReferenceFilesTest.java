package org.fenghuo.feeds.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFilesTest {
    private static final ReferenceFiles FILES = ReferenceFiles.onClassPath();

    @TempDir Path made;

    @Test
    void theCommittedFilesAreWhatTheMakerMakes() throws IOException, InterruptedException {
        Path root = Path.of(System.getenv().getOrDefault("FENGHUO_ROOT", ".."));
        Path shared =
                Optional.ofNullable(System.getenv("FENGHUO_SHARED"))
                        .map(Path::of)
                        .orElse(root.resolve("../shared"));
        assumeThat(shared.resolve("domain"))
                .as("the domain files are not at hand; set FENGHUO_SHARED")
                .exists();
        Path reference = root.resolve("data/reference");
        Process maker =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                reference.resolve("MakeReference.java").toString(),
                                shared.resolve("domain").toString(),
                                made.toString())
                        .inheritIO()
                        .start();
        assertThat(maker.waitFor()).isZero();
        for (String name : names(made)) {
            assertThat(made.resolve(name)).hasSameTextualContentAs(reference.resolve(name));
        }
        assertThat(names(reference)).isEqualTo(names(made));
    }

    @Test
    void fortyStatutoryDiseasesAreListed() {
        List<NamedCsvRecord> diseases = FILES.rows("diseases.csv", "id", "level", "class");
        assertThat(diseases)
                .filteredOn(row -> row.getField("level").equals("disease"))
                .hasSize(40)
                .filteredOn(row -> row.getField("class").equals("B"))
                .hasSize(27);
    }

    @Test
    void chronicAbleDiseasesAreLongRunningToo() {
        assertThat(marked("chronic_able"))
                .containsExactlyInAnyOrder(
                        "hepatitis", "hepatitis_b", "hepatitis_c", "schistosomiasis");
        assertThat(marked("long_running"))
                .containsAll(marked("chronic_able"))
                .contains("hiv_aids", "tb", "tb_rr", "leprosy", "echinococcosis")
                .doesNotContain("influenza", "measles", "hepatitis_a");
    }

    @Test
    void everySubtypeHasAParentInTheList() {
        List<NamedCsvRecord> diseases = FILES.rows("diseases.csv", "id", "level", "parent_id");
        Set<String> ids =
                diseases.stream().map(row -> row.getField("id")).collect(Collectors.toSet());
        assertThat(diseases)
                .filteredOn(row -> row.getField("level").equals("subtype"))
                .allSatisfy(row -> assertThat(ids).contains(row.getField("parent_id")));
    }

    @Test
    void everySourceKeyInAreasIsExplained() {
        Set<String> keys =
                FILES.rows("sources.csv", "key").stream()
                        .map(row -> row.getField("key"))
                        .collect(Collectors.toSet());
        assertThat(FILES.rows("areas.csv", "source"))
                .flatExtracting(row -> Arrays.asList(row.getField("source").split(";", -1)))
                .extracting(source -> source.replace(" sum", ""))
                .allSatisfy(source -> assertThat(keys).contains(source));
    }

    private static Set<String> marked(String column) {
        return FILES.rows("diseases.csv", "id", column).stream()
                .filter(row -> row.getField(column).equals("true"))
                .map(row -> row.getField("id"))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
