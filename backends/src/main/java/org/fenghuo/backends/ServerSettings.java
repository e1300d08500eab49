package org.fenghuo.backends;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * All that can be said to a local server from outside.
 *
 * @param directory its data, its logs and the ports it had
 * @param port where clients reach it on 127.0.0.1; 0 for the one it had, or else a free one
 * @param heap as the JVM's -Xmx takes it
 * @param patience how long it may take to answer after it was started
 * @param shortLived true to compile simply: it starts with half the work and never gets as fast
 * @param distributions the programs
 */
public record ServerSettings(
        Path directory,
        int port,
        String heap,
        Duration patience,
        boolean shortLived,
        Distributions distributions) {
    /** The recorded port, or a free one. */
    public static final int ANY_PORT = 0;

    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(5);

    public ServerSettings {
        directory = directory.toAbsolutePath().normalize();
        Objects.requireNonNull(distributions, "distributions");
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(
                    "port is %d: give one from 1 to 65535, or 0 for a free one".formatted(port));
        }
        if (!heap.matches("[1-9][0-9]*[kmgKMG]")) {
            throw new IllegalArgumentException(
                    "heap is '%s': give a number and a unit, as in 512m or 2g".formatted(heap));
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException(
                    "patience is %s: a server needs time to start, PT5M is usual"
                            .formatted(patience));
        }
    }

    static ServerSettings of(Path directory, String heap) {
        return new ServerSettings(
                directory, ANY_PORT, heap, USUAL_PATIENCE, false, Distributions.find());
    }

    /** The same on a fixed port. */
    public ServerSettings withPort(int fixed) {
        return new ServerSettings(directory, fixed, heap, patience, shortLived, distributions);
    }

    /** The same with another heap, as in 512m. */
    public ServerSettings withHeap(String other) {
        return new ServerSettings(directory, port, other, patience, shortLived, distributions);
    }

    /** The same with another limit on its start. */
    public ServerSettings withPatience(Duration other) {
        return new ServerSettings(directory, port, heap, other, shortLived, distributions);
    }

    /** The same for a server that starts soon and does not live long, as in tests. */
    public ServerSettings forAShortLife() {
        return new ServerSettings(directory, port, heap, patience, true, distributions);
    }

    /** What the JVM is told about memory and its compiler. */
    List<String> jvmOptions() {
        String tiers = "-XX:TieredStopAtLevel=" + (shortLived ? 1 : 4);
        return List.of("-Xms" + heap, "-Xmx" + heap, tiers);
    }
}
