package org.fenghuo.local.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fenghuo.jobs.cases.CasesSettings;

/**
 * Settings of the counting that stay as a directory was begun with them, in one way to write each.
 */
final class FixedSettings {
    static final List<String> KEYS =
            List.of(
                    "windows",
                    "horizon.days",
                    "age.bands",
                    "reference.folder",
                    "visits.episode.days",
                    "coverage.from",
                    "coverage.until");

    private FixedSettings() {}

    /** What these are in effect; the shipped reference tables are an empty word. */
    static Map<String, String> of(JobsSettings jobs) {
        CasesSettings settings = jobs.cases();
        Map<String, String> found = new TreeMap<>();
        found.put("windows", list(settings.counting().windows().days()));
        found.put("horizon.days", Integer.toString(settings.counting().horizonDays()));
        found.put("age.bands", list(settings.common().ageBandStarts()));
        found.put("reference.folder", folder(settings.common().referenceFolder()));
        found.put("visits.episode.days", Integer.toString(jobs.visits().episodes().days()));
        found.put("coverage.from", day(jobs.coverage().days().from()));
        found.put("coverage.until", day(jobs.coverage().days().until()));
        return found;
    }

    private static String day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String folder(String given) {
        return given.isEmpty() ? "" : Path.of(given).toAbsolutePath().normalize().toString();
    }
}
