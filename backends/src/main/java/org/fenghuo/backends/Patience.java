package org.fenghuo.backends;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for a condition, up to a limit. */
final class Patience {
    private static final long STEP_MS = 100;

    private Patience() {}

    /** True as soon as the condition holds, false if it does not within the limit. */
    static boolean until(Duration limit, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            Thread.sleep(STEP_MS);
        }
        return true;
    }
}
