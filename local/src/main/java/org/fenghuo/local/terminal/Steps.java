package org.fenghuo.local.terminal;

import java.io.PrintStream;
import java.util.Optional;

/** Progress of work that comes in steps, one after the other. */
public final class Steps implements AutoCloseable {
    private final PrintStream out;
    private String step = "";
    private Optional<Progress> progress = Optional.empty();

    public Steps(PrintStream out) {
        this.out = out;
    }

    /** So much of so much is done in this step; another name begins another step. */
    public synchronized void at(String name, long done, long total) {
        if (!name.equals(step)) {
            close();
            step = name;
            progress = Optional.of(Progress.of(name, total, out));
        }
        progress.ifPresent(shown -> shown.reached(done));
    }

    @Override
    public synchronized void close() {
        progress.ifPresent(Progress::close);
        progress = Optional.empty();
        step = "";
    }
}
