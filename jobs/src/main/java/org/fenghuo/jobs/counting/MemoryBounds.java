package org.fenghuo.jobs.counting;

import java.io.Serializable;

/**
 * What one subtask holds in memory at most, beside its state.
 *
 * @param bundledCards cards whose changes are bundled before they are passed on
 * @param chunks chunks of day counts that are read before those not in use are put back into state
 */
public record MemoryBounds(int bundledCards, int chunks) implements Serializable {
    /** The bounds when nothing else is said. */
    public static final MemoryBounds USUAL = new MemoryBounds(10_000, 200_000);

    public MemoryBounds {
        if (bundledCards < 1) {
            throw new IllegalArgumentException(
                    "bundle.size is %d: give a number above 0".formatted(bundledCards));
        }
        if (chunks < 1) {
            throw new IllegalArgumentException(
                    "memory.chunks is %d: give a number above 0".formatted(chunks));
        }
    }
}
