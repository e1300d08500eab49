package org.fenghuo.local.sending;

import java.io.IOException;
import java.time.Duration;
import org.fenghuo.local.reach.NotThere;

/**
 * How long a server that does not answer is asked again.
 *
 * @param longest then it is given up
 */
record Patience(Duration longest) {
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** What is asked of a server. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws IOException, InterruptedException;
    }

    <T> T ask(Question<T> question) throws InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return question.ask();
            } catch (IOException | NotThere away) {
                if (System.nanoTime() - begun > longest.toNanos()) {
                    throw new NotThere(
                            "given up after %d minutes: %s"
                                    .formatted(longest.toMinutes(), away.getMessage()),
                            away);
                }
                Thread.sleep(BETWEEN_TRIES.toMillis());
            }
        }
    }
}
