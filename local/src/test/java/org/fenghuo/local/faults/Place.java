package org.fenghuo.local.faults;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fenghuo.local.pipeline.PipelineJob;
import org.fenghuo.local.reach.RunFile;

/**
 * A directory in which `up` is run again and again.
 *
 * @param directory the directory
 * @param settings what is set beside how often checkpoints are taken
 */
record Place(Path directory, Map<String, String> settings) {
    static final Pattern READY = Pattern.compile("Fenghuo is ready after (\\d+) s");
    static final Pattern RESUMED = Pattern.compile("Goes on from (\\S+)");
    static final Pattern BROKEN = Pattern.compile("Checkpoint (\\S+) is broken and left out");
    static final Duration STARTS_WITHIN = Duration.ofMinutes(8);
    private static final int MOST_STARTS = 3;
    private static final String CHECKPOINT_INTERVAL = "2 s";

    /** The same, with one more setting. */
    Place with(String key, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(key, value);
        return new Place(directory, more);
    }

    Program up(String zone) throws IOException {
        return up("replay", zone);
    }

    /** Runs `up` in live time until it is ready. */
    Program liveAndReady(String zone) throws IOException {
        Program up = up("live", zone);
        up.awaitSaid(READY, STARTS_WITHIN);
        return up;
    }

    private Program up(String time, String zone) throws IOException {
        Stream<String> words =
                Stream.of(
                        "up",
                        "--time",
                        time,
                        "--zone",
                        zone,
                        "--set",
                        "checkpoint.interval=" + CHECKPOINT_INTERVAL);
        Stream<String> more =
                settings.entrySet().stream()
                        .flatMap(each -> Stream.of("--set", each.getKey() + "=" + each.getValue()));
        return Program.start(directory, Stream.concat(words, more).toArray(String[]::new));
    }

    /** Runs `up` until one is ready: on a busy machine a server may fail to start in time. */
    Program upAndReady(String zone) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Program up = up(zone);
            try {
                up.awaitSaid(READY, STARTS_WITHIN);
                return up;
            } catch (AssertionError failed) {
                up.close();
                if (attempt == MOST_STARTS) {
                    throw failed;
                }
                Print.line("a start failed, it is tried again: " + failed.getMessage());
            }
        }
    }

    RunFile system() {
        return RunFile.of(directory);
    }

    /** The port at which its own Elasticsearch serves clients. */
    int elasticsearchPort() {
        Properties ports = new Properties();
        try (Reader reader =
                Files.newBufferedReader(directory.resolve("elasticsearch/ports.properties"))) {
            ports.load(reader);
            return Integer.parseInt(ports.getProperty("clients"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The server's own process, without those that guard or launch it. */
    static Optional<ProcessHandle> server(Program up, Server server) {
        return up.handle()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(server.mainClass))
                .findFirst();
    }

    /** The newest complete checkpoint of each job that has one, as paths below the directory. */
    List<Path> newestCheckpoints() {
        return PipelineJob.all().stream().flatMap(job -> newestCheckpoint(job).stream()).toList();
    }

    /** The job's newest checkpoint that has its metadata, as a path below the directory. */
    Optional<Path> newestCheckpoint(PipelineJob job) {
        return checkpoints(job)
                .filter(chk -> Files.exists(chk.resolve("_metadata")))
                .max(Comparator.comparing(Place::completed))
                .map(directory::relativize);
    }

    /** Whether a checkpoint of that job has begun and is not complete. */
    boolean isTakingCheckpoint(PipelineJob job) {
        return checkpoints(job).anyMatch(chk -> !Files.exists(chk.resolve("_metadata")));
    }

    private Stream<Path> checkpoints(PipelineJob job) {
        return children(directory.resolve("checkpoints").resolve(job.jobName())).stream()
                .flatMap(run -> children(run).stream())
                .filter(chk -> chk.getFileName().toString().startsWith("chk-"));
    }

    // Before its first checkpoint a job has no folder; what Flink removes is not there any more.
    private static List<Path> children(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (IOException removed) {
            return List.of();
        }
    }

    private static String completed(Path chk) {
        try {
            long millis = Files.getLastModifiedTime(chk.resolve("_metadata")).toMillis();
            int number = Integer.parseInt(chk.getFileName().toString().substring(4));
            return "%016d %09d".formatted(millis, number);
        } catch (IOException removed) {
            return "";
        }
    }

    /** A server that `up` runs. */
    enum Server {
        KAFKA("kafka.Kafka"),
        ELASTICSEARCH("org.elasticsearch.bootstrap.Elasticsearch");

        private final String mainClass;

        Server(String mainClass) {
            this.mainClass = mainClass;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
