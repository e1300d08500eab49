package org.fenghuo.backends;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Our sole use of a server's directory; the system takes it back when our JVM ends. */
final class Claim implements AutoCloseable {
    private static final Duration FORMER_MAY_TAKE = Duration.ofSeconds(30);
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(2);

    private final FileChannel channel;
    private final Path processes;

    private Claim(FileChannel channel, Path processes) {
        this.channel = channel;
        this.processes = processes;
    }

    /** Claims the directory; waits for the server of a former owner that died to end. */
    static Claim on(Path directory) throws Exception {
        Path file = directory.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new ServerFailed(
                    "%s is in use by another process that runs its server: end that one, or give another directory"
                            .formatted(directory));
        }
        Claim claim = new Claim(channel, directory.resolve("processes"));
        claim.awaitFormer(directory);
        return claim;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /** Writes down who serves this directory, for whoever comes after us. */
    void record(Stream<ProcessHandle> family) throws IOException {
        List<String> lines =
                family.flatMap(process -> written(process).stream()).distinct().toList();
        WholeFile.write(processes, String.join("\n", lines));
    }

    private static Optional<String> written(ProcessHandle process) {
        return process.info().startInstant().map(since -> process.pid() + " " + since);
    }

    private void awaitFormer(Path directory) throws Exception {
        if (Patience.until(FORMER_MAY_TAKE, () -> former().isEmpty())) {
            return;
        }
        former().forEach(ProcessHandle::destroyForcibly);
        if (!Patience.until(FORMER_MAY_TAKE, () -> former().isEmpty())) {
            List<Long> left = former().stream().map(ProcessHandle::pid).toList();
            close();
            throw new ServerFailed(
                    "an earlier server still works in %s and does not end: end process %s"
                            .formatted(directory, left));
        }
    }

    private List<ProcessHandle> former() throws IOException {
        if (!Files.exists(processes)) {
            return List.of();
        }
        return Files.readAllLines(processes).stream().flatMap(Claim::stillThere).toList();
    }

    private static Stream<ProcessHandle> stillThere(String line) {
        String[] parts = line.split(" ", 2);
        Instant since = Instant.parse(parts[1]);
        return ProcessHandle.of(Long.parseLong(parts[0])).stream()
                .filter(GuardedProcess::isAtWork)
                .filter(process -> startedAbout(process, since));
    }

    private static boolean startedAbout(ProcessHandle process, Instant since) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, since).abs())
                .filter(difference -> difference.compareTo(CLOCKS_DIFFER_BY) <= 0)
                .isPresent();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
