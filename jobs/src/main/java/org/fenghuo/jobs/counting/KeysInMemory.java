package org.fenghuo.jobs.counting;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.util.function.ThrowingConsumer;
import org.fenghuo.epi.counting.SubjectArea;

/**
 * The keys whose counts are in memory, and those among them that wait to be written. Memory is
 * bounded: when much has been read, keys that do not wait are put into state and forgotten.
 */
final class KeysInMemory {
    private final CountStore store;
    private final ThrowingConsumer<SubjectArea, Exception> makeCurrent;
    private final int mostChunks;
    private final Map<SubjectArea, KeyCounts> keys = new HashMap<>();
    private final ArrayDeque<KeyCounts> waiting = new ArrayDeque<>();

    /**
     * None yet.
     *
     * @param makeCurrent makes a key the one whose state the store reads and keeps
     * @param mostChunks how many chunks are read before something is forgotten
     */
    KeysInMemory(
            CountStore store,
            ThrowingConsumer<SubjectArea, Exception> makeCurrent,
            int mostChunks) {
        this.store = store;
        this.makeCurrent = makeCurrent;
        this.mostChunks = mostChunks;
    }

    /** The counts of a key, from memory if they are there. */
    KeyCounts of(SubjectArea key) {
        KeyCounts known = keys.get(key);
        if (known == null) {
            known = new KeyCounts(key, store);
            keys.put(key, known);
        }
        return known;
    }

    /** The key has something to be written, and stands in line for it if it does not yet. */
    void await(KeyCounts counts) {
        if (!counts.isWaiting()) {
            counts.waits();
            waiting.add(counts);
        }
    }

    boolean isAnyWaiting() {
        return !waiting.isEmpty();
    }

    /** Takes the first key out of the line, null if there is none; it waits until it is written. */
    KeyCounts nextWaiting() {
        return waiting.poll();
    }

    /** Puts everything into state. */
    void keepAll() throws Exception {
        for (KeyCounts counts : keys.values()) {
            keep(counts);
        }
    }

    private void keep(KeyCounts counts) throws Exception {
        if (!counts.isKept()) {
            makeCurrent.accept(counts.key());
            counts.keep();
        }
    }

    /** When there is much in memory, forgets all keys that do not wait. */
    void forgetIfMany() throws Exception {
        if (store.read() <= mostChunks) {
            return;
        }
        Iterator<KeyCounts> all = keys.values().iterator();
        while (all.hasNext()) {
            KeyCounts counts = all.next();
            if (!counts.isWaiting()) {
                keep(counts);
                all.remove();
            }
        }
        store.forgotten();
    }
}
