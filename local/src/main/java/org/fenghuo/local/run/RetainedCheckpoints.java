package org.fenghuo.local.run;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.util.FileUtils;
import org.fenghuo.local.reach.NotThere;

/**
 * The checkpoints that jobs left below a folder: job id, then chk-number.
 *
 * @param folder where checkpoints are written
 */
record RetainedCheckpoints(Path folder) {
    private static final String METADATA = "_metadata";

    private record Candidate(Path path, FileTime written, long number) {}

    /** The newest one that is whole; each broken one is spoken of. */
    Optional<Path> newest(Consumer<String> say) throws IOException {
        for (Candidate candidate : candidates()) {
            Optional<String> flaw = flaw(candidate.path());
            if (flaw.isEmpty()) {
                return Optional.of(candidate.path());
            }
            say.accept(
                    "检查点损坏,跳过。Checkpoint %s is broken and left out: %s"
                            .formatted(candidate.path(), flaw.get()));
        }
        return Optional.empty();
    }

    /** Removes what other jobs left, once a checkpoint was chosen: it stands on its own. */
    void removeAllBut(Path chosen) throws IOException {
        for (Path job : directoriesIn(folder)) {
            if (!chosen.startsWith(job)) {
                FileUtils.deleteDirectory(job.toFile());
            }
        }
    }

    private List<Candidate> candidates() throws IOException {
        return directoriesIn(folder).stream()
                .flatMap(job -> checkpointsOf(job).stream())
                .sorted(
                        Comparator.comparing(Candidate::written)
                                .thenComparing(Candidate::number)
                                .reversed())
                .toList();
    }

    private static List<Candidate> checkpointsOf(Path job) {
        try {
            return directoriesIn(job).stream()
                    .filter(path -> path.getFileName().toString().matches("chk-[0-9]+"))
                    .filter(path -> Files.isRegularFile(path.resolve(METADATA)))
                    .map(RetainedCheckpoints::candidate)
                    .toList();
        } catch (IOException unreadable) {
            throw new NotThere("%s cannot be read: %s".formatted(job, unreadable), unreadable);
        }
    }

    private static Candidate candidate(Path path) {
        try {
            return new Candidate(
                    path,
                    Files.getLastModifiedTime(path.resolve(METADATA)),
                    Long.parseLong(path.getFileName().toString().substring("chk-".length())));
        } catch (IOException unreadable) {
            throw new NotThere("%s cannot be read: %s".formatted(path, unreadable), unreadable);
        }
    }

    private static List<Path> directoriesIn(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        }
    }

    private static Optional<String> flaw(Path checkpoint) {
        Path file = checkpoint.resolve(METADATA);
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            CheckpointMetadata metadata =
                    Checkpoints.loadCheckpointMetadata(
                            in, RetainedCheckpoints.class.getClassLoader(), checkpoint.toString());
            return CheckpointFiles.of(metadata).stream()
                    .filter(part -> !part.isWhole())
                    .map(part -> "%s is missing or cut off".formatted(part.file()))
                    .findFirst();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.of("its metadata cannot be read: " + unreadable.getMessage());
        }
    }
}
