package org.fenghuo.local.sending;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.fenghuo.local.reach.NotThere;

/**
 * How long a server that does not answer is asked again.
 *
 * @param longest then it is given up
 * @param say hears once why it takes longer
 */
record Patience(Duration longest, Consumer<String> say) {
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration TELL_AFTER = Duration.ofSeconds(5);

    /** What is asked of a server. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws IOException, InterruptedException;
    }

    <T> T ask(Question<T> question) throws InterruptedException {
        long begun = System.nanoTime();
        boolean told = false;
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
                if (!told && System.nanoTime() - begun > TELL_AFTER.toNanos()) {
                    say.accept("等待中。It waits: " + away.getMessage());
                    told = true;
                }
                Thread.sleep(BETWEEN_TRIES.toMillis());
            }
        }
    }
}
