package org.fenghuo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FenghuoTest {
    @TempDir Path directory;
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {"up", "load", "replay", "recount", "demo", "alerts", "alert", "explain"})
    void everyCommandExplainsItselfInBothLanguages(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: fenghuo " + command).containsPattern("[一-龥]");
    }

    @Test
    void anUnknownOptionIsWrongUse() {
        assertThat(run("replay", "nyc", "--quickly")).isEqualTo(2);
        assertThat(err.toString()).contains("--quickly");
    }

    @Test
    void anImpossibleSettingIsWrongUseAndIsNamed() {
        assertThat(run("up", "--dir", directory.toString(), "--parallelism", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--parallelism is 0").doesNotContain("\tat ");
    }

    @Test
    void whatNeedsASystemSaysHowToStartOne() {
        assertThat(run("recount", "--dir", directory.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("fenghuo up --dir").doesNotContain("\tat ");
    }

    @Test
    void whoeverAsksForItSeesWhereTheErrorArose() {
        assertThat(run("recount", "--dir", directory.toString(), "--verbose")).isEqualTo(3);
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void aFolderThatIsNoDemoIsNotEmptied() throws Exception {
        Path precious = Files.writeString(directory.resolve("thesis.txt"), "precious");
        assertThat(run("demo", "--exit", "--dir", directory.toString())).isEqualTo(3);
        assertThat(precious).hasContent("precious");
    }

    @Test
    void aDryRunNeedsNoSystemAndTellsBadRowsFromGoodOnes() throws Exception {
        Path good = file("good.csv", "a-1,s1,2024-05-01T00:00:00Z,measles,CONFIRMED,2024-04-28");
        Path bad = file("bad.csv", "a-2,s1,2024-05-01T00:00:00Z,measles,CONFIRMED,2024-13-28");
        assertThat(run("load", "case-reports", good.toString(), "--dry-run")).isZero();
        assertThat(run("load", "case-reports", good.toString(), bad.toString(), "--dry-run"))
                .isEqualTo(1);
    }

    @Test
    void aKindThatNobodyKnowsIsWrongUse() throws Exception {
        Path good = file("good.csv", "");
        assertThat(run("load", "weather", good.toString(), "--dry-run")).isEqualTo(2);
        assertThat(err.toString()).contains("case-reports");
    }

    @Test
    void aStreamThatNobodyKnowsIsWrongUseAndTheKnownOnesAreNamed() {
        assertThat(run("replay", "nyc", "--streams", "cases,weather")).isEqualTo(2);
        assertThat(err.toString()).contains("'weather'").contains("cases, vaccinations, visits");
    }

    @Test
    void aStreamThatTheSetDoesNotHaveIsWrongUse() {
        assertThat(run("replay", "de", "--streams", "cases,visits")).isEqualTo(2);
        assertThat(err.toString()).contains("cases,visits, and de has cases alone");
    }

    @Test
    void loadingElsewhereNamesTheAddressThatIsMissing() throws Exception {
        Path good = file("good.csv", "");
        String none = directory.resolve("none").toString();
        assertThat(run("load", "case-reports", "" + good, "--dir", none, "--kafka", "127.0.0.1:1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--elasticsearch is missing").doesNotContain("scheme");
    }

    @Test
    void whatIsNoRegularFileIsRefused() {
        assertThat(run("load", "case-reports", directory.toString(), "--dry-run")).isEqualTo(3);
        assertThat(err.toString()).contains("no regular file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "put", "list", "remove"})
    void everyCommandAboutRulesExplainsItselfInBothLanguages(String command) {
        assertThat(run("rules", command, "--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: fenghuo rules " + command)
                .containsPattern("[一-龥]");
    }

    @Test
    void theShippedRulesAreRightAndNeedNoSystem() {
        assertThat(run("rules", "check")).isZero();
    }

    @Test
    void aFileOfWrongRulesIsRefusedAndAMissingOneIsNotThere() throws Exception {
        Path bad = Files.writeString(directory.resolve("bad.yaml"), "rules: [{id: A}]");
        assertThat(run("rules", "check", bad.toString())).isEqualTo(1);
        assertThat(run("rules", "check", directory.resolve("none.yaml").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("none.yaml");
    }

    @Test
    void rulesAloneIsWrongUse() {
        assertThat(run("rules")).isEqualTo(2);
    }

    private Path file(String name, String row) throws Exception {
        return Files.writeString(
                directory.resolve(name),
                "recordId,source,reportedAt,disease,classification,onsetDay\n" + row + "\n");
    }

    private int run(String... arguments) {
        CommandLine line = Fenghuo.commandLine();
        line.setErr(new PrintWriter(err, true));
        line.setOut(new PrintWriter(out, true));
        return line.execute(arguments);
    }
}
