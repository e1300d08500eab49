package org.fenghuo.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that runs as our child on 127.0.0.1 and keeps all it has below one directory. */
public abstract sealed class LocalServer implements AutoCloseable
        permits KafkaBroker, SearchServer {
    private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
    private static final String CLIENTS = "clients";

    private final String name;
    private final ServerSettings settings;
    private int port;
    private Optional<Running> running = Optional.empty();

    private record Running(Claim claim, GuardedProcess process) {}

    LocalServer(String name, ServerSettings settings) {
        this.name = name;
        this.settings = settings;
        this.port = settings.port();
    }

    /** Where clients reach it; known once it was started. */
    public abstract String address();

    /** Lays out its files and says how to run it on that port. */
    abstract Command prepare(int clientPort, Ports ports) throws Exception;

    /** Where {@link #prepare} makes it write its logs. */
    abstract Logs logs();

    /** True once it does what it is for. */
    abstract boolean answers() throws IOException;

    final ServerSettings settings() {
        return settings;
    }

    /** The directory below which it keeps all it has. */
    public final Path directory() {
        return settings.directory();
    }

    final synchronized int port() {
        if (port == ServerSettings.ANY_PORT) {
            throw new IllegalStateException(
                    "%s in %s has no address before its first start".formatted(name, directory()));
        }
        return port;
    }

    /** Starts it and returns when it answers; a stopped one comes back with its port and data. */
    public final synchronized void start() {
        if (isRunning()) {
            return;
        }
        running.ifPresent(
                dead ->
                        LOG.warn(
                                "{} in {} has ended unasked with code {}",
                                name,
                                directory(),
                                dead.process().exitCode()));
        stop();
        long begun = System.nanoTime();
        try {
            Files.createDirectories(directory());
            launch(Claim.on(directory()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while %s started".formatted(name), interrupted);
        } catch (ServerFailed failed) {
            throw failed;
        } catch (Exception cause) {
            throw new ServerFailed(
                    "%s did not start in %s: %s".formatted(name, directory(), cause), cause);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        LOG.info("{} answers at {} after {} ms", name, address(), took.toMillis());
    }

    private void launch(Claim claim) throws Exception {
        try {
            Ports ports = Ports.recordedIn(directory().resolve("ports.properties"));
            int chosen = ports.choose(CLIENTS, port);
            Command command = prepare(chosen, ports);
            port = chosen;
            Files.deleteIfExists(logs().output());
            GuardedProcess process = GuardedProcess.start(command, logs().output());
            running = Optional.of(new Running(claim, process));
            claim.record(process.all());
            awaitAnswer(process);
            claim.record(process.all());
        } catch (Exception cause) {
            stop();
            claim.close();
            throw cause;
        }
    }

    private void awaitAnswer(GuardedProcess process) throws Exception {
        boolean answered =
                Patience.until(settings.patience(), () -> !process.isAlive() || answers());
        if (!process.isAlive()) {
            throw new ServerFailed(
                    "%s in %s ended with code %d while it started.%s"
                            .formatted(name, directory(), process.exitCode(), logs().lastLines()));
        }
        if (!answered) {
            throw new ServerFailed(
                    "%s in %s did not answer within %s.%s"
                            .formatted(name, directory(), settings.patience(), logs().lastLines()));
        }
    }

    /** Ends it, gracefully if it lets us; its data stays. */
    public final synchronized void stop() {
        if (running.isEmpty()) {
            return;
        }
        Running ended = running.get();
        running = Optional.empty();
        try (Claim released = ended.claim()) {
            ended.process().end();
            LOG.debug("{} ended, {} is free", name, released);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception cause) {
            throw new ServerFailed("%s did not end cleanly".formatted(name), cause);
        }
    }

    /** True while its process lives. */
    public final synchronized boolean isRunning() {
        return running.map(Running::process).filter(GuardedProcess::isAlive).isPresent();
    }

    /** Its processes, ours that guards it included; none while it is stopped. */
    public final synchronized Stream<ProcessHandle> processes() {
        return running.stream().map(Running::process).flatMap(GuardedProcess::all);
    }

    @Override
    public final void close() {
        stop();
    }
}
