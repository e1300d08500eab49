package org.fenghuo.backends;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A child process that ends when we ask it to, and also when we end in whatever way. */
final class GuardedProcess {
    private static final int GRACE_SECONDS = 12;
    private static final Duration LAST_LIMIT = Duration.ofSeconds(5);
    private static final String GUARD = resource("guard.sh");

    private final Process guard;
    private final int graceSeconds;

    private GuardedProcess(Process guard, int graceSeconds) {
        this.guard = guard;
        this.graceSeconds = graceSeconds;
    }

    static GuardedProcess start(Command command, Path output) throws IOException {
        return start(command, output, GRACE_SECONDS);
    }

    /** Starts it; once asked to end it has that long before it is killed. */
    static GuardedProcess start(Command command, Path output, int graceSeconds) throws IOException {
        List<String> before = List.of("sh", "-c", GUARD, "guard", String.valueOf(graceSeconds));
        ProcessBuilder builder = command.toBuilder(before).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        return new GuardedProcess(builder.start(), graceSeconds);
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    int exitCode() {
        return guard.exitValue();
    }

    /** The guard and all below it. */
    Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(guard.toHandle()), guard.descendants());
    }

    /** Asks it to end, waits, and ends it by force if it does not. */
    void end() throws Exception {
        List<ProcessHandle> family = all().toList();
        try {
            guard.getOutputStream().close();
            Duration limit = LAST_LIMIT.plusSeconds(graceSeconds);
            Patience.until(limit, () -> family.stream().noneMatch(GuardedProcess::isAtWork));
        } finally {
            family.forEach(ProcessHandle::destroyForcibly);
        }
        Patience.until(LAST_LIMIT, () -> !isAlive());
    }

    // A process that ended and that nobody asked after is still listed, but without a command.
    static boolean isAtWork(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    static String resource(String name) {
        try (InputStream in = GuardedProcess.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("%s is missing from our jar".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
