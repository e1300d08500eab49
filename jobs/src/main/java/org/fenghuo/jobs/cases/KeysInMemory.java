package org.fenghuo.jobs.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.util.function.ThrowingConsumer;
import org.fenghuo.epi.counting.DiseaseArea;

/**
 * The keys whose counts are in memory, and those among them that wait to be written. Memory is
 * bounded: when much has been read, keys that do not wait are put into state and forgotten.
 */
final class KeysInMemory {
    private final CountStore store;
    private final ThrowingConsumer<DiseaseArea, Exception> makeCurrent;
    private final int mostChunks;
    private final Map<DiseaseArea, KeyCounts> keys = new HashMap<>();
    private List<KeyCounts> waiting = new ArrayList<>();

    /**
     * None yet.
     *
     * @param makeCurrent makes a key the one whose state the store reads and keeps
     * @param mostChunks how many chunks are read before something is forgotten
     */
    KeysInMemory(
            CountStore store,
            ThrowingConsumer<DiseaseArea, Exception> makeCurrent,
            int mostChunks) {
        this.store = store;
        this.makeCurrent = makeCurrent;
        this.mostChunks = mostChunks;
    }

    /** The counts of a key, from memory if they are there. */
    KeyCounts of(DiseaseArea key) {
        KeyCounts known = keys.get(key);
        if (known == null) {
            known = new KeyCounts(key, store);
            keys.put(key, known);
        }
        return known;
    }

    /** The key has something to be written. */
    void await(KeyCounts counts) {
        if (!counts.isWaiting()) {
            counts.waits(true);
            waiting.add(counts);
        }
    }

    /** Hands over all that wait; each waits until it is written. */
    List<KeyCounts> takeWaiting() {
        List<KeyCounts> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
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
