package org.fenghuo.local.run;

import java.time.Duration;
import java.util.function.Consumer;
import org.fenghuo.backends.LocalServer;
import org.fenghuo.backends.ServerFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a server again whenever it ends without being asked to. */
final class KeptServer {
    private static final Logger LOG = LoggerFactory.getLogger(KeptServer.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String name;
    private final LocalServer server;
    private final Consumer<String> say;
    private final Thread thread;

    KeptServer(String name, LocalServer server, Consumer<String> say) {
        this.name = name;
        this.server = server;
        this.say = say;
        this.thread = new Thread(this::watch, "keep " + name);
        this.thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    void end() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK.toMillis());
                if (!server.isRunning()) {
                    startAgain();
                }
            }
        } catch (InterruptedException ended) {
            LOG.debug("{} is not watched any more", name, ended);
        }
    }

    private void startAgain() throws InterruptedException {
        say.accept(name + " 意外结束,正在重启。" + name + " has ended unasked; it is started again.");
        Duration pause = LOOK;
        while (!started()) {
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
        say.accept(name + " 已恢复。" + name + " is back.");
    }

    private boolean started() throws InterruptedException {
        try {
            server.start();
            return true;
        } catch (ServerFailed failed) {
            if (Thread.interrupted()) {
                throw new InterruptedException(name + " is not wanted any more");
            }
            LOG.error("{} does not start again", name, failed);
            say.accept(
                    "%s does not start, it is tried again: %s"
                            .formatted(name, failed.getMessage()));
            return false;
        }
    }
}
