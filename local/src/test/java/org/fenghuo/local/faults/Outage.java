package org.fenghuo.local.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fenghuo.local.faults.Place.Server;

/** How a server can be away. */
enum Outage {
    /** Its process is killed, and so is each that `up` starts in its stead. */
    DEAD {
        @Override
        Duration of(Server server, Program up, Duration time) throws InterruptedException {
            int killed = 0;
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < time.toNanos()) {
                Optional<ProcessHandle> found = Place.server(up, server);
                found.ifPresent(ProcessHandle::destroyForcibly);
                killed += found.isPresent() ? 1 : 0;
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
            if (killed == 0) {
                throw new AssertionError("no process of " + server + " was found to kill");
            }
            Print.line("%s: SIGKILL %d times".formatted(server, killed));
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    },
    /** Its process is stopped in its tracks: connections stay open, nothing answers. */
    HANGING {
        @Override
        Duration of(Server server, Program up, Duration time)
                throws IOException, InterruptedException {
            ProcessHandle process = Place.server(up, server).orElseThrow();
            signal("STOP", process);
            long begun = System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            signal("CONT", process);
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    };

    private static final long LOOK_MS = 20;

    /** Makes it so for that time; gives the time that it was. */
    abstract Duration of(Server server, Program up, Duration time)
            throws IOException, InterruptedException;

    private static void signal(String name, ProcessHandle process)
            throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
        if (code != 0) {
            throw new IOException("kill -%s %d gives %d".formatted(name, process.pid(), code));
        }
    }
}
