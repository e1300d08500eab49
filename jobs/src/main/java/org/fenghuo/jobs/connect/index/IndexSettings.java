package org.fenghuo.jobs.connect.index;

import java.io.Serializable;
import java.time.Duration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.util.ParameterTool;
import org.apache.flink.util.TimeUtils;

/** All that can be said to the sink from outside. */
public record IndexSettings(
        ConnectionSettings connection,
        Bulk bulk,
        BackOff backOff,
        int bufferDocuments,
        String rejectsIndex)
        implements Serializable {
    /**
     * When a bulk is sent: enough documents, enough bytes or old enough; and how many at once.
     *
     * @param refreshed whether its documents are made searchable before it is answered, and not
     *     when the turn of their index comes
     */
    public record Bulk(int count, int bytes, Duration age, int inFlight, boolean refreshed)
            implements Serializable {
        /** What suits a server near by. */
        public static final Bulk USUAL = new Bulk(2_000, 5 << 20, Duration.ofMillis(100), 2);

        public Bulk {
            atLeastOne("elasticsearch.bulk.count", count);
            atLeastOne("elasticsearch.bulk.bytes", bytes);
            atLeastOne("elasticsearch.bulk.age (ms)", age.toMillis());
            atLeastOne("elasticsearch.bulk.in-flight", inFlight);
        }

        /** Whose documents become searchable when the turn of their index comes. */
        public Bulk(int count, int bytes, Duration age, int inFlight) {
            this(count, bytes, age, inFlight, false);
        }

        /** Older ones, and one at a time. */
        private Bulk unhurried(Duration anotherAge) {
            return new Bulk(count, bytes, anotherAge, 1, refreshed);
        }

        private Bulk searchableAtOnce() {
            return new Bulk(count, bytes, age, inFlight, true);
        }

        static Bulk from(ParameterTool given) {
            String bytes = given.get("elasticsearch.bulk.bytes", "5 mb");
            return new Bulk(
                    given.getInt("elasticsearch.bulk.count", USUAL.count),
                    Math.toIntExact(MemorySize.parse(bytes).getBytes()),
                    TimeUtils.parseDuration(given.get("elasticsearch.bulk.age", "100 ms")),
                    given.getInt("elasticsearch.bulk.in-flight", USUAL.inFlight));
        }
    }

    /** How long to wait before the next try: twice as long each time, between these. */
    public record BackOff(Duration min, Duration max) implements Serializable {
        /** From a tenth of a second to ten. */
        public static final BackOff USUAL =
                new BackOff(Duration.ofMillis(100), Duration.ofSeconds(10));

        public BackOff {
            atLeastOne("elasticsearch.back-off.min (ms)", min.toMillis());
            if (max.compareTo(min) < 0) {
                throw new IllegalArgumentException(
                        "elasticsearch.back-off.max is %s, less than elasticsearch.back-off.min (%s): give at least as much"
                                .formatted(max, min));
            }
        }

        static BackOff from(ParameterTool given) {
            return new BackOff(
                    TimeUtils.parseDuration(given.get("elasticsearch.back-off.min", "100 ms")),
                    TimeUtils.parseDuration(given.get("elasticsearch.back-off.max", "10 s")));
        }
    }

    private static final int USUAL_BUFFER = 5_000;
    private static final String USUAL_REJECTS = "rejects-v1";

    public IndexSettings {
        if (bufferDocuments < bulk.count) {
            throw new IllegalArgumentException(
                    "elasticsearch.buffer.documents is %d, less than elasticsearch.bulk.count (%d): give at least as many (5000 is usual)"
                            .formatted(bufferDocuments, bulk.count));
        }
        if (rejectsIndex.isBlank()) {
            throw new IllegalArgumentException(
                    "elasticsearch.rejects-index is empty: give an index (rejects-v1 is usual)");
        }
    }

    /** The usual bulks and waiting, over this connection. */
    public static IndexSettings over(ConnectionSettings connection) {
        return new IndexSettings(
                connection, Bulk.USUAL, BackOff.USUAL, USUAL_BUFFER, USUAL_REJECTS);
    }

    /** From the keys {@code elasticsearch.*}. */
    public static IndexSettings from(ParameterTool given) {
        return new IndexSettings(
                ConnectionSettings.from(given),
                Bulk.from(given),
                BackOff.from(given),
                given.getInt("elasticsearch.buffer.documents", USUAL_BUFFER),
                given.get("elasticsearch.rejects-index", USUAL_REJECTS));
    }

    /**
     * The same for documents that no curve and no alert waits for: fewer, fuller bulks, one at a
     * time, for the server works on what it is sent in its order.
     */
    public static IndexSettings unhurriedFrom(ParameterTool given) {
        IndexSettings hurried = from(given);
        Duration age =
                TimeUtils.parseDuration(given.get("elasticsearch.bulk.unhurried-age", "1 s"));
        return hurried.with(hurried.bulk.unhurried(age));
    }

    /** The same for documents that people wait for: searchable as soon as they are written. */
    public IndexSettings searchableAtOnce() {
        return with(bulk.searchableAtOnce());
    }

    private IndexSettings with(Bulk another) {
        return new IndexSettings(connection, another, backOff, bufferDocuments, rejectsIndex);
    }

    private static void atLeastOne(String key, long found) {
        if (found < 1) {
            throw new IllegalArgumentException(
                    "%s is %d: give a number above 0".formatted(key, found));
        }
    }
}
