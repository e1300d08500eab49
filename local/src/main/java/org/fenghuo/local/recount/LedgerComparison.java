package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares the ledger with what became of the messages, partition by partition. */
final class LedgerComparison {
    private static final List<String> PARTS =
            List.of("counted", "duplicate", "stale", "rejected", "too_late");

    private record Sums(long read, long rejected, long tooLate) {
        static final Sums NONE = new Sums(0, 0, 0);

        Sums plus(JsonNode document) {
            return new Sums(
                    read + document.path("read").longValue(),
                    rejected + document.path("rejected").longValue(),
                    tooLate + document.path("too_late").longValue());
        }
    }

    private final String topic;
    private final DocumentComparison comparison;
    private final SortedMap<Integer, Sums> sums = new TreeMap<>();
    private long found;

    /** Looks at the documents of that topic alone. */
    LedgerComparison(String topic, DocumentComparison comparison) {
        this.topic = topic;
        this.comparison = comparison;
    }

    void take(String id, JsonNode document) {
        if (!document.path("topic").asText().equals(topic)) {
            return;
        }
        found++;
        long read = document.path("read").longValue();
        long parts = PARTS.stream().mapToLong(part -> document.path(part).longValue()).sum();
        if (read != parts) {
            comparison.differs(id, "read", parts + " = " + String.join(" + ", PARTS), read);
        }
        int partition = document.path("partition").intValue();
        sums.put(partition, sums.getOrDefault(partition, Sums.NONE).plus(document));
    }

    /** Compares the sums, when all documents were taken. */
    void finish(Map<Integer, Fates> fates) {
        fates.forEach(
                (partition, counted) -> {
                    String id = topic + "-" + partition + " (sum)";
                    Sums here = sums.getOrDefault(partition, Sums.NONE);
                    compare(id, "read", counted.read(), here.read());
                    compare(id, "rejected", counted.rejected(), here.rejected());
                    compare(id, "too_late", counted.tooLate(), here.tooLate());
                });
        sums.keySet().stream()
                .filter(partition -> !fates.containsKey(partition))
                .forEach(
                        partition ->
                                comparison.differs(
                                        topic + "-" + partition,
                                        "partition",
                                        "no such partition",
                                        partition));
    }

    long found() {
        return found;
    }

    private void compare(String id, String field, long counted, long found) {
        if (counted != found) {
            comparison.differs(id, field, counted, found);
        }
    }
}
