package org.fenghuo.backends;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of one server, written down so that its next start finds them again. */
final class Ports {
    // Below what systems hand to outgoing connections: a client that tries a stopped server's
    // port again and again could else be given that very port and connect to itself.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 29_999;
    private static final int ATTEMPTS = 1_000;
    private static final byte[] LOCAL = {127, 0, 0, 1};

    private final Path file;
    private final Properties recorded = new Properties();

    private Ports(Path file) {
        this.file = file;
    }

    static Ports recordedIn(Path file) throws IOException {
        Ports ports = new Ports(file);
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                ports.recorded.load(in);
            }
        }
        return ports;
    }

    /** The port that was asked for, else the one it had if that is free, else a free one. */
    int choose(String use, int wanted) throws IOException {
        int port = wanted == ServerSettings.ANY_PORT ? formerOrFree(use) : requireFree(use, wanted);
        recorded.setProperty(use, String.valueOf(port));
        StringWriter text = new StringWriter();
        recorded.store(text, "ports on 127.0.0.1");
        WholeFile.write(file, text.toString());
        return port;
    }

    private int formerOrFree(String use) {
        int former = Integer.parseInt(recorded.getProperty(use, "0"));
        if (former > 0 && isFree(former)) {
            return former;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (!recorded.containsValue(String.valueOf(port)) && isFree(port)) {
                return port;
            }
        }
        throw new ServerFailed(
                "no free port from %d to %d on 127.0.0.1: give one".formatted(LOWEST, HIGHEST));
    }

    private int requireFree(String use, int port) {
        if (!isFree(port)) {
            throw new ServerFailed(
                    "port %d (%s, recorded in %s) is taken by another process: end that one or give another port"
                            .formatted(port, use, file));
        }
        return port;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOCAL), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
