package org.fenghuo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.run.LocalSystem;
import org.fenghuo.local.run.StateKind;
import org.fenghuo.local.run.TimeKind;
import org.fenghuo.local.run.UpSettings;
import org.fenghuo.local.sending.Drain;
import org.fenghuo.schemas.topics.Topics;

/** The whole local system with the default settings, into a real Elasticsearch. */
record WholeSystem(Path directory, long records, int parallelism, int partitions) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What a backfill into the index cost. */
    record Backfill(Measured measured, long stateBytes, long openReports, long peakMemory) {}

    Backfill backfill(StateKind state, Consumer<String> say) throws Exception {
        Path below = directory.resolve("whole-" + state);
        UpSettings settings = settings(below, TimeKind.REPLAY, state);
        try (Memory memory = new Memory();
                LocalSystem system = LocalSystem.start(settings, say)) {
            RunFile reached = system.addresses();
            CardMix mix = CardMix.usual(records);
            long begun = System.nanoTime();
            new BenchTopic(reached.kafka(), partitions).fill(mix, records);
            new Drain(() -> reached, List.of(Topics.CASE_REPORTS.name()), say)
                    .await((done, total) -> {});
            double seconds = (System.nanoTime() - begun) / 1e9;
            Measured measured =
                    new Measured(
                            "Cases job to Elasticsearch, %s state, checkpoints every 10 s, filling included"
                                    .formatted(state == StateKind.HEAP ? "heap" : "RocksDB"),
                            records,
                            seconds);
            return new Backfill(measured, checkpointBytes(below), mix.openReports(), memory.peak());
        }
    }

    /** A live system with nothing in it yet. */
    UpSettings live() {
        return settings(directory.resolve("live"), TimeKind.LIVE, StateKind.HEAP);
    }

    private UpSettings settings(Path below, TimeKind time, StateKind state) {
        return new UpSettings(
                below, new UpSettings.Kind(time, ZONE, state), parallelism, partitions, Map.of());
    }

    /** Bytes of the newest checkpoint and of the files that it may share with those before it. */
    private static long checkpointBytes(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below.resolve("checkpoints"))) {
            Path newest =
                    files.filter(file -> file.endsWith("_metadata"))
                            .max(Comparator.comparing(WholeSystem::changed))
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "no checkpoint below "
                                                            + below
                                                            + ": the run was too short"))
                            .getParent();
            return bytesIn(newest) + bytesIn(newest.resolveSibling("shared"));
        }
    }

    private static long bytesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.mapToLong(part -> part.toFile().length()).sum();
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
