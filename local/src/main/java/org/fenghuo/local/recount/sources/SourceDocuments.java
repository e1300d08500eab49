package org.fenghuo.local.recount.sources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documents of the alias {@code sources} that must stand. */
public final class SourceDocuments {
    private SourceDocuments() {}

    /**
     * Those of a topic by their ids, all fields but those that depend on the order in which
     * messages arrived.
     */
    public static Map<String, Map<String, Object>> of(String topic, SourceBook book) {
        Map<String, Map<String, Object>> documents = new HashMap<>();
        book.pages()
                .forEach(
                        (key, page) -> {
                            if (!page.isBlank()) {
                                documents.put(
                                        topic + "|" + key.source() + "|" + key.day(),
                                        document(topic, key, page));
                            }
                        });
        return documents;
    }

    private static Map<String, Object> document(
            String topic, SourceBook.SourceDay key, SourceBook.Page page) {
        List<Integer> delays = page.delays();
        Map<String, Object> document = new HashMap<>();
        document.put("kind", topic);
        document.put("source", key.source());
        document.put("day", key.day().toString());
        document.put("received", page.received());
        document.put("rejected", page.rejected());
        document.put("too_late", page.tooLate());
        document.put("last_seen", page.lastSeen() == null ? null : page.lastSeen().toString());
        document.put("delays", (long) delays.size());
        document.put("delay_p50", nearestRank(50, delays));
        document.put("delay_p95", nearestRank(95, delays));
        document.put("timely_2h", delays.stream().filter(each -> each <= 2 * 60).count());
        document.put("timely_24h", delays.stream().filter(each -> each <= 24 * 60).count());
        document.put("gone", false);
        return document;
    }

    private static Long nearestRank(int percent, List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        long rank = (percent * (long) sorted.size() + 99) / 100;
        return (long) sorted.get((int) rank - 1);
    }
}
