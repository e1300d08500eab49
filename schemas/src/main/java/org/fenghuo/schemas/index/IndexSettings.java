package org.fenghuo.schemas.index;

import java.util.List;

/**
 * What can be said from outside about the indices.
 *
 * @param windows lengths in days of the rolling windows of incidence, each once, shortest first
 * @param shards primary shards of an index
 * @param replicas copies of each shard
 */
public record IndexSettings(List<Integer> windows, int shards, int replicas) {
    /** Windows of 7, 14 and 28 days on one server. */
    public static final IndexSettings DEFAULTS = new IndexSettings(List.of(7, 14, 28), 1, 0);

    public IndexSettings {
        windows = windows.stream().distinct().sorted().toList();
        if (windows.isEmpty() || windows.get(0) < 2) {
            throw new IllegalArgumentException(
                    "windows is %s: give at least one length, each of 2 days or more (7,14,28 is usual; one day is the field cases itself)"
                            .formatted(windows));
        }
        if (shards < 1) {
            throw new IllegalArgumentException(
                    "index.shards is %d: an index needs at least 1".formatted(shards));
        }
        if (replicas < 0) {
            throw new IllegalArgumentException(
                    "index.replicas is %d: give 0 on one server, 1 or more on several"
                            .formatted(replicas));
        }
    }
}
