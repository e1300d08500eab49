package org.fenghuo.local.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.fenghuo.feeds.files.Nearest;

/** Names of the settings that can be given with {@code --set}; any other is a slip of the pen. */
public final class KnownSettings {
    /** All but those behind a prefix. */
    public static final Set<String> KEYS =
            Set.of(
                    "kafka.brokers",
                    "kafka.group",
                    "zone",
                    "time",
                    "windows",
                    "horizon.days",
                    "age.bands",
                    "bundle.size",
                    "memory.chunks",
                    "reference.folder",
                    "rules.mode",
                    "visits.episode.days",
                    "coverage.from",
                    "coverage.until",
                    "elasticsearch.addresses",
                    "elasticsearch.username",
                    "elasticsearch.password",
                    "elasticsearch.api-key",
                    "elasticsearch.ca-certificate",
                    "elasticsearch.ca-fingerprint",
                    "elasticsearch.socket-timeout",
                    "elasticsearch.compression",
                    "elasticsearch.bulk.count",
                    "elasticsearch.bulk.bytes",
                    "elasticsearch.bulk.age",
                    "elasticsearch.bulk.unhurried-age",
                    "elasticsearch.bulk.in-flight",
                    "elasticsearch.back-off.min",
                    "elasticsearch.back-off.max",
                    "elasticsearch.buffer.documents",
                    "elasticsearch.rejects-index",
                    "schemas.folder",
                    "schemas.registry",
                    "schemas.registry.user",
                    "schemas.registry.password",
                    "index.shards",
                    "index.replicas",
                    "checkpoint.interval");

    /** What a client of Kafka or Flink itself understands stands behind these. */
    public static final Set<String> PREFIXES = Set.of("kafka.client.", "flink.");

    private KnownSettings() {}

    /** Refuses a name that is not known, and gives the nearest that is. */
    public static void requireKnown(Collection<String> keys) {
        for (String key : keys) {
            if (!KEYS.contains(key) && PREFIXES.stream().noneMatch(key::startsWith)) {
                throw new IllegalArgumentException(
                        "--set %s is no setting: did you mean %s? docs/settings.md lists them all"
                                .formatted(key, nearest(key)));
            }
        }
    }

    private static String nearest(String key) {
        return KEYS.stream()
                .min(
                        Comparator.<String>comparingInt(known -> Nearest.distance(key, known))
                                .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
