package org.fenghuo.jobs.settings;

import java.io.Serializable;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.jobs.counting.MemoryBounds;

/**
 * What every job is told from outside, beside what its connections are told.
 *
 * @param group consumer group under which it commits its offsets
 * @param zone zone whose days are counted
 * @param live whether time is the wall clock's; otherwise it follows the records (replay)
 * @param horizonDays how many days before its report something may lie and still count
 * @param memory what a subtask holds in memory at most
 * @param ageBandStarts ages in years at which age bands begin
 * @param referenceFolder folder of reference tables, empty for those shipped
 */
public record CommonSettings(
        String group,
        ZoneId zone,
        boolean live,
        int horizonDays,
        MemoryBounds memory,
        List<Integer> ageBandStarts,
        String referenceFolder)
        implements Serializable {
    /** How many days before its report something may lie when nothing else is said. */
    public static final int USUAL_HORIZON = 1_900;

    /** Ages at which age bands begin when nothing else is said. */
    public static final List<Integer> USUAL_AGE_BANDS =
            List.of(0, 1, 5, 10, 15, 25, 40, 60, 70, 80);

    public CommonSettings {
        ageBandStarts = List.copyOf(ageBandStarts);
    }

    /** From dotted keys, with this group when no other is given. */
    public static CommonSettings from(ParameterTool given, String usualGroup) {
        if (given.getRequired("kafka.brokers").isBlank()) {
            throw new IllegalArgumentException(
                    "kafka.brokers is empty: give host:port, several separated by commas");
        }
        String group = given.get("kafka.group");
        return new CommonSettings(
                group == null ? usualGroup : group,
                zone(given.get("zone", "Asia/Shanghai")),
                live(given.get("time", "live")),
                given.getInt("horizon.days", USUAL_HORIZON),
                memory(given),
                numbers(given, "age.bands", USUAL_AGE_BANDS),
                given.get("reference.folder", ""));
    }

    private static MemoryBounds memory(ParameterTool given) {
        return new MemoryBounds(
                given.getInt("bundle.size", MemoryBounds.USUAL.bundledCards()),
                given.getInt("memory.chunks", MemoryBounds.USUAL.chunks()));
    }

    private static boolean live(String time) {
        return switch (time.toLowerCase(Locale.ROOT)) {
            case "live" -> true;
            case "replay" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "time is %s: give live or replay".formatted(time));
        };
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (ZoneRulesException unknown) {
            throw new IllegalArgumentException(
                    "zone is %s, which is unknown: give a name such as Asia/Shanghai"
                            .formatted(name),
                    unknown);
        }
    }

    /** Whole numbers separated by commas under a key, or the usual ones. */
    public static List<Integer> numbers(ParameterTool given, String key, List<Integer> usual) {
        if (!given.has(key)) {
            return usual;
        }
        try {
            return Arrays.stream(given.get(key).split(",", -1))
                    .map(number -> Integer.valueOf(number.strip()))
                    .toList();
        } catch (NumberFormatException notNumbers) {
            throw new IllegalArgumentException(
                    "%s is %s: give whole numbers separated by commas"
                            .formatted(key, given.get(key)),
                    notNumbers);
        }
    }
}
