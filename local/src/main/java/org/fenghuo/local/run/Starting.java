package org.fenghuo.local.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for something that starts beside us. */
final class Starting {
    private Starting() {}

    /** What it gives, or the reason why it failed. */
    static <T> T await(CompletableFuture<T> starting) {
        try {
            return starting.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }
}
