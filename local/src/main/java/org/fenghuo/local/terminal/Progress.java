package org.fenghuo.local.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Shows how long work is coming along: in place on a terminal, else a line every few seconds.
 * Closing it shows the last state and leaves it there.
 */
public final class Progress implements AutoCloseable {
    private static final Duration IN_PLACE = Duration.ofMillis(200);
    private static final Duration AS_LINES = Duration.ofSeconds(5);

    private final String label;
    private final long total;
    private final Screen screen;
    private final Duration pause;
    private final InstantSource clock;
    private final Instant begun;
    private Instant shown = Instant.MIN;
    private long done;

    private Progress(String label, long total, Screen screen, Duration pause, InstantSource clock) {
        this.label = label;
        this.total = total;
        this.screen = screen;
        this.pause = pause;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** Progress of work of a known size, or of size 0 if it is unknown. */
    public static Progress of(String label, long total, PrintStream out) {
        return of(label, total, out, Terminal.ofProcess(), InstantSource.system());
    }

    static Progress of(
            String label, long total, PrintStream out, Terminal terminal, InstantSource clock) {
        Duration pause = terminal.redraws() ? IN_PLACE : AS_LINES;
        return new Progress(label, total, new Screen(out, terminal), pause, clock);
    }

    /** So much more is done. */
    public synchronized void add(long more) {
        reached(done + more);
    }

    /** So much is done in all. */
    public synchronized void reached(long all) {
        done = all;
        Instant now = clock.instant();
        if (shown.equals(Instant.MIN) || !now.isBefore(shown.plus(pause))) {
            show(now);
        }
    }

    @Override
    public synchronized void close() {
        show(clock.instant());
        screen.keep();
    }

    private void show(Instant now) {
        shown = now;
        ProgressLine line = new ProgressLine(label, done, total, Duration.between(begun, now));
        screen.show(line.text() + "\n");
    }
}
