package org.fenghuo.local.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.util.TimeUtils;

/**
 * All that can be said about a local system from outside.
 *
 * @param directory where it keeps all it has
 * @param kind how it counts; it stays so for the life of the directory
 * @param parallelism subtasks of each operator
 * @param partitions partitions of the topics of records
 * @param more settings by their dotted names: those of the jobs, checkpoint.interval, and Flink's
 *     own behind {@code flink.}
 */
public record UpSettings(
        Path directory, Kind kind, int parallelism, int partitions, Map<String, String> more) {
    private static final String FLINK = "flink.";
    private static final String INTERVAL = "checkpoint.interval";
    private static final int MOST = 128;

    /**
     * How a system counts.
     *
     * @param time what moves time
     * @param zone the zone in which days are meant
     * @param state where state is kept
     */
    public record Kind(TimeKind time, ZoneId zone, StateKind state) {}

    public UpSettings {
        directory = directory.toAbsolutePath().normalize();
        more = Map.copyOf(more);
        requireSome("--parallelism", parallelism);
        requireSome("--partitions", partitions);
    }

    private static void requireSome(String option, int number) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(
                    "%s is %d: give a number from 1 to %d".formatted(option, number, MOST));
        }
    }

    UpSettings withMore(Map<String, String> others) {
        return new UpSettings(directory, kind, parallelism, partitions, others);
    }

    /**
     * What the jobs are told, once the servers have addresses. A given address of Elasticsearch
     * goes before ours: something may stand between.
     */
    Map<String, String> forJobs(String kafka, String elasticsearch) {
        Map<String, String> told = new LinkedHashMap<>(jobsOwn());
        told.put("kafka.brokers", kafka);
        told.putIfAbsent("elasticsearch.addresses", elasticsearch);
        told.put("time", kind.time().word());
        told.put("zone", kind.zone().getId());
        return told;
    }

    Map<String, String> jobsOwn() {
        return more.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(FLINK))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Flink's own settings that were given. */
    Map<String, String> forFlink() {
        return more.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(FLINK))
                .collect(
                        Collectors.toMap(
                                entry -> entry.getKey().substring(FLINK.length()),
                                Map.Entry::getValue));
    }

    Duration checkpointInterval() {
        return TimeUtils.parseDuration(more.getOrDefault(INTERVAL, "10 s"));
    }
}
