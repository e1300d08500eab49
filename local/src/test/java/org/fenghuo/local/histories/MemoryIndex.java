package org.fenghuo.local.histories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** Documents that outlive the job, and the crash that is planned for the job. */
final class MemoryIndex {
    private static final Map<String, MemoryIndex> OPEN = new ConcurrentHashMap<>();
    private static final long NEVER = Long.MAX_VALUE / 2;

    private record Key(String alias, String index, String id) {}

    private record Stored(JsonNode document, Instant at) {}

    private final String name = UUID.randomUUID().toString();
    private final Map<Key, Stored> documents = new ConcurrentHashMap<>();
    private final int heldBack;
    private final AtomicLong writesUntilCrash = new AtomicLong(NEVER);
    private final AtomicLong crashes = new AtomicLong();
    private final Queue<Instant> looks = new ConcurrentLinkedQueue<>();
    private volatile Instant crashedAt = Instant.MIN;

    private MemoryIndex(int heldBack) {
        this.heldBack = heldBack;
    }

    /** Documents wait in the sink, and some are lost by a crash. */
    static MemoryIndex open() {
        return open(20);
    }

    /** What reaches the sink is written. */
    static MemoryIndex writtenAtOnce() {
        return open(1);
    }

    private static MemoryIndex open(int heldBack) {
        MemoryIndex index = new MemoryIndex(heldBack);
        OPEN.put(index.name, index);
        return index;
    }

    static MemoryIndex named(String name) {
        return OPEN.get(name);
    }

    void close() {
        OPEN.remove(name);
    }

    String name() {
        return name;
    }

    /** How many documents a sink holds back at a time, on average. */
    int heldBack() {
        return heldBack;
    }

    void put(String alias, String index, String id, JsonNode document) {
        documents.put(new Key(alias, index, id), new Stored(document, Instant.now()));
        if (writesUntilCrash.decrementAndGet() == 0) {
            crashes.incrementAndGet();
            crashedAt = Instant.now();
            throw new IllegalStateException("the crash that the history plans");
        }
    }

    void crashAfter(long writes) {
        writesUntilCrash.set(writes);
    }

    void crashNoMore() {
        writesUntilCrash.set(NEVER);
    }

    long crashes() {
        return crashes.get();
    }

    /** The documents that an alias shows: those that are not gone. */
    void showing(String alias, BiConsumer<String, JsonNode> taker) {
        documents.forEach(
                (key, stored) -> {
                    JsonNode document = stored.document();
                    if (key.alias().equals(alias) && !document.path("gone").booleanValue()) {
                        taker.accept(key.id(), document);
                    }
                });
    }

    /** The documents of an alias, gone ones too, that were put from one instant to another. */
    List<JsonNode> written(String alias, Instant from, Instant to) {
        List<JsonNode> found = new ArrayList<>();
        documents.forEach(
                (key, stored) -> {
                    boolean then = !stored.at().isBefore(from) && !stored.at().isAfter(to);
                    if (then && key.alias().equals(alias)) {
                        found.add(stored.document());
                    }
                });
        return found;
    }

    /** A subtask that started at that instant has looked for what was written before. */
    void looked(Instant startedAt) {
        looks.add(startedAt);
    }

    /** How often subtasks looked that started after that instant, and after the last crash. */
    long looksSince(Instant start) {
        return looks.stream().filter(at -> at.isAfter(start) && at.isAfter(crashedAt)).count();
    }
}
