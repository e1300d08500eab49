package org.fenghuo.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.fenghuo.local.Fenghuo;

/** The command line in a process of its own, and what it prints. */
final class Program implements AutoCloseable {
    private static final List<String> OPENS =
            List.of("java.util", "java.lang", "java.util.concurrent", "java.time");

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final long begun = System.nanoTime();
    private final Thread reader;

    private Program(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    static Program start(Path directory, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        OPENS.forEach(each -> words.add("--add-opens=java.base/" + each + "=ALL-UNNAMED"));
        words.addAll(
                List.of(
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.add(Fenghuo.class.getName());
        words.addAll(List.of(arguments));
        words.addAll(List.of("--dir", directory.toString()));
        return new Program(new ProcessBuilder(words).redirectErrorStream(true).start());
    }

    private void read() {
        try (BufferedReader in = process.inputReader(UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                synchronized (this) {
                    lines.add(line);
                }
            }
        } catch (IOException ended) {
            throw new UncheckedIOException("output of a process that was killed", ended);
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** What the first line that holds this pattern has in its first group. */
    Optional<String> said(Pattern pattern) {
        return allSaid(pattern).stream().findFirst();
    }

    /** The same of every line that holds it. */
    List<String> allSaid(Pattern pattern) {
        return lines().stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    /** Waits until it has said so; if it ends before, what it said is the failure. */
    String awaitSaid(Pattern pattern, Duration limit) {
        Awaitility.await(pattern.pattern())
                .atMost(limit)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> said(pattern).isPresent() || !process.isAlive());
        return said(pattern)
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "It ended before it said '%s': %s"
                                                .formatted(pattern, String.join("\n", lines()))));
    }

    /** Waits for its end; gives its exit code. */
    int awaitEnd(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("It did not end: " + String.join("\n", lines()));
        }
        reader.join();
        return process.exitValue();
    }

    /** SIGTERM, and its exit code. */
    int end() throws InterruptedException {
        // Process.destroy would close its output as well.
        handle().destroy();
        return awaitEnd(Duration.ofMinutes(3));
    }

    @Override
    public void close() {
        handle().destroyForcibly();
    }
}
