package org.fenghuo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Watches the resident memory of this process and all its children, and keeps the peak. */
final class Memory implements AutoCloseable {
    private static final long EVERY_MS = 250;
    private static final long KIB = 1024;

    private final AtomicLong peak = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> watching =
            watch.scheduleAtFixedRate(this::look, 0, EVERY_MS, TimeUnit.MILLISECONDS);

    /** The most that was resident at one time, in bytes; 0 where there is no /proc. */
    long peak() {
        return peak.get();
    }

    private void look() {
        long sum = resident(ProcessHandle.current().pid());
        sum += ProcessHandle.current().descendants().mapToLong(p -> resident(p.pid())).sum();
        peak.accumulateAndGet(sum, Math::max);
    }

    private static long resident(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException unreadable) {
            if (Files.exists(status)) {
                throw new UncheckedIOException(unreadable);
            }
            return 0;
        }
    }

    @Override
    public void close() {
        watching.cancel(true);
        watch.shutdown();
    }
}
