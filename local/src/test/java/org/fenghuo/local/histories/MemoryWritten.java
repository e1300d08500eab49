package org.fenghuo.local.histories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.fenghuo.jobs.counting.WrittenFormat;
import org.fenghuo.jobs.counting.WrittenSince;

/** Looks up which documents a {@link MemoryIndex} holds since when. */
final class MemoryWritten implements WrittenSince {
    private static final long serialVersionUID = 1L;

    /** How often a subtask looks after each start. */
    static final int LOOKS = 2;

    private final String index;
    private final String alias;
    private final WrittenFormat format;

    MemoryWritten(MemoryIndex index, String alias, WrittenFormat format) {
        this.index = index.name();
        this.alias = alias;
        this.format = format;
    }

    @Override
    public void forEach(Instant from, Instant to, Taker taker) throws Exception {
        MemoryIndex documents = MemoryIndex.named(index);
        for (JsonNode document : documents.written(alias, from, to)) {
            taker.take(format.key(document), format.cell(document));
        }
        documents.looked(to);
    }

    /** A memory is written at once: nothing is on its way. */
    @Override
    public Duration onItsWayFor() {
        return Duration.ofMillis(5);
    }
}
