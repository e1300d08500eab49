package org.fenghuo.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.jobs.alerts.AlertsSettings;
import org.fenghuo.jobs.cases.CasesSettings;
import org.fenghuo.jobs.connect.index.IndexSettings;
import org.fenghuo.jobs.coverage.CoverageSettings;
import org.fenghuo.jobs.settings.RulesMode;
import org.fenghuo.jobs.visits.VisitsSettings;
import org.fenghuo.local.run.KnownSettings;
import org.fenghuo.schemas.framing.FramingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of docs/settings.md names the settings that the code asks for, with their defaults. */
class SettingsTableTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (\\S.*?) \\|");
    private static final Set<String> NOT_OF_THE_JOB =
            Set.of("index.shards", "index.replicas", "checkpoint.interval");
    private static final Set<String> NAMED_IN_THE_TABLE_ALONE =
            Set.of("none", "required", "shipped");

    @TempDir Path folder;

    @Test
    void theTableNamesEverySettingThatTheCodeAsksForAndNoOther() throws IOException {
        Set<String> named =
                table().keySet().stream()
                        .filter(key -> !key.endsWith("…") && !NOT_OF_THE_JOB.contains(key))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = new TreeSet<>(askedOfParameters().keySet());
        asked.addAll(askedOfFraming());
        assertThat(named).isEqualTo(asked);
    }

    @Test
    void upKnowsTheNamesOfTheTableAndNoOther() throws IOException {
        Set<String> known = new TreeSet<>(KnownSettings.KEYS);
        KnownSettings.PREFIXES.forEach(prefix -> known.add(prefix + "…"));
        assertThat(known).isEqualTo(new TreeSet<>(table().keySet()));
    }

    @Test
    void theDefaultsOfTheTableAreThoseOfTheCode() throws IOException {
        Map<String, String> table = table();
        askedOfParameters()
                .forEach(
                        (key, usual) -> {
                            if (!usual.isEmpty() && !usual.startsWith("<")) {
                                assertThat(table.get(key)).as(key).isEqualTo("`" + usual + "`");
                            }
                        });
    }

    @Test
    void aJobThatIsToldTheDefaultsIsLikeOneThatIsToldNothing() throws IOException {
        Map<String, String> told = new HashMap<>(required());
        table().forEach(
                        (key, usual) -> {
                            if (!NAMED_IN_THE_TABLE_ALONE.contains(usual)) {
                                told.put(key, usual.replace("`", ""));
                            }
                        });
        ParameterTool all = ParameterTool.fromMap(told);
        ParameterTool nothing = ParameterTool.fromMap(required());
        assertThat(CasesSettings.from(all)).isEqualTo(CasesSettings.from(nothing));
        assertThat(CoverageSettings.from(all)).isEqualTo(CoverageSettings.from(nothing));
        assertThat(VisitsSettings.from(all)).isEqualTo(VisitsSettings.from(nothing));
        assertThat(AlertsSettings.from(all)).isEqualTo(AlertsSettings.from(nothing));
        assertThat(RulesMode.from(all)).isEqualTo(RulesMode.from(nothing));
        assertThat(IndexSettings.from(all)).isEqualTo(IndexSettings.from(nothing));
        assertThat(IndexSettings.unhurriedFrom(all))
                .isEqualTo(IndexSettings.unhurriedFrom(nothing));
    }

    /** Every key that is asked for, with its default; empty where there is none. */
    private Map<String, String> askedOfParameters() throws IOException {
        ParameterTool given = ParameterTool.fromMap(required());
        CasesSettings.from(given);
        CoverageSettings.from(given);
        VisitsSettings.from(given);
        AlertsSettings.from(given);
        RulesMode.from(given);
        IndexSettings.unhurriedFrom(given);
        Path file = folder.resolve("asked.properties");
        given.createPropertiesFile(file.toString());
        Properties asked = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            asked.load(reader);
        }
        Map<String, String> found = new LinkedHashMap<>();
        asked.forEach((key, usual) -> found.put(key.toString(), usual.toString()));
        return found;
    }

    private static Set<String> askedOfFraming() {
        Set<String> asked = new TreeSet<>();
        FramingSettings.from(
                new HashMap<>() {
                    @Override
                    public String getOrDefault(Object key, String usual) {
                        asked.add(key.toString());
                        return usual;
                    }
                });
        return asked;
    }

    private static Map<String, String> required() {
        return Map.of(
                "kafka.brokers", "broker:9092",
                "elasticsearch.addresses", "http://search:9200");
    }

    private static Map<String, String> table() throws IOException {
        String root = Optional.ofNullable(System.getenv("FENGHUO_ROOT")).orElse("..");
        Map<String, String> table = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of(root, "docs", "settings.md")));
        while (row.find()) {
            table.put(row.group(1), row.group(2));
        }
        return table;
    }
}
