package org.fenghuo.local.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.fenghuo.local.run.LocalSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a system in order when the process is told to end, and then says that all went well. */
final class Ending {
    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    private final PrintStream out;
    private Optional<LocalSystem> system = Optional.empty();

    private Ending(PrintStream out) {
        this.out = out;
    }

    /** From now on a signal ends the process in order. */
    static Ending onSignal(PrintStream out) {
        Ending ending = new Ending(out);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::end, "end in order"));
        return ending;
    }

    /** This is what is to be closed. */
    synchronized void closes(LocalSystem running) {
        system = Optional.of(running);
    }

    /** Closes it now; a signal then finds nothing to close. */
    synchronized void now() throws IOException {
        if (system.isPresent()) {
            LocalSystem closed = system.get();
            system = Optional.empty();
            closed.close();
        }
    }

    // A signal would make the exit code 130 or 143; asked to end, we have ended well.
    private void end() {
        if (system.isEmpty()) {
            return;
        }
        try {
            out.println("正在结束 … Ending …");
            now();
            out.println("已结束。Ended.");
            out.flush();
        } catch (IOException | RuntimeException failed) {
            LOG.error("Not everything ended in order", failed);
            out.println("未能全部正常结束。Not everything ended in order: " + failed);
            out.flush();
            Runtime.getRuntime().halt(ExitCode.NO);
        }
        Runtime.getRuntime().halt(ExitCode.DONE);
    }
}
