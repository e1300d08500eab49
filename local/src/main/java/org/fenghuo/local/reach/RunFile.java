package org.fenghuo.local.reach;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a running system is reached and how it counts, as run.json in its directory says it.
 *
 * @param kafka the broker as host:port
 * @param elasticsearch base address of the search server
 * @param flink base address of Flink's interface and dashboard
 * @param time live or replay
 * @param zone the zone in which days are meant
 * @param pid the process that runs it
 * @param jobs job ids by the jobs' names
 * @param settings what else was set for the jobs
 */
public record RunFile(
        String kafka,
        String elasticsearch,
        String flink,
        String time,
        String zone,
        long pid,
        Map<String, String> jobs,
        Map<String, String> settings) {
    private static final String NAME = "run.json";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public RunFile {
        jobs = Map.copyOf(jobs);
        settings = Map.copyOf(settings);
    }

    /** Writes it so that a reader finds all of it or nothing. */
    public void writeTo(Path directory) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kafka", kafka);
        fields.put("elasticsearch", elasticsearch);
        fields.put("flink", flink);
        fields.put("time", time);
        fields.put("zone", zone);
        fields.put("pid", pid);
        fields.put("jobs", jobs);
        fields.put("settings", settings);
        Path draft = directory.resolve(NAME + ".draft");
        Files.writeString(draft, JSON.writeValueAsString(fields) + "\n");
        Files.move(draft, directory.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes it away; nobody finds the system any more. */
    public static void removeFrom(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(NAME));
    }

    /** The system that runs in that directory. */
    public static RunFile of(Path directory) {
        RunFile found =
                ifAny(directory)
                        .orElseThrow(
                                () ->
                                        new NotThere(
                                                "no system runs in %s: start one with `fenghuo up --dir %s`, or name another directory with --dir"
                                                        .formatted(directory, directory)));
        if (ProcessHandle.of(found.pid).filter(ProcessHandle::isAlive).isEmpty()) {
            throw new NotThere(
                    "the system in %s is not running any more (its process %d has ended): start it again with `fenghuo up --dir %s`"
                            .formatted(directory, found.pid, directory));
        }
        return found;
    }

    /** What the directory says, whether or not that system still runs. */
    public static Optional<RunFile> ifAny(Path directory) {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), new TypeReference<RunFile>() {}));
        } catch (IOException unreadable) {
            throw new NotThere(
                    "%s cannot be read (%s): end the system and start it again"
                            .formatted(file, unreadable.getMessage()),
                    unreadable);
        }
    }
}
