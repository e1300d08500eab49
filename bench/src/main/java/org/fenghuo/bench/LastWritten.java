package org.fenghuo.bench;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.fenghuo.epi.coverage.CoverageDay;

/** Counts documents in this process and remembers when the last one came; keeps none. */
final class LastWritten implements Sink<CoverageDay> {
    private static final long serialVersionUID = 1L;
    private static final AtomicLong DOCUMENTS = new AtomicLong();
    private static final AtomicLong LAST_AT = new AtomicLong();

    /** How many have come. */
    static long documents() {
        return DOCUMENTS.get();
    }

    /** When the last one came, as {@link System#nanoTime} says. */
    static long lastAt() {
        return LAST_AT.get();
    }

    @Override
    public SinkWriter<CoverageDay> createWriter(WriterInitContext context) {
        return new Counting();
    }

    private static final class Counting implements SinkWriter<CoverageDay> {
        @Override
        public void write(CoverageDay document, Context context) {
            DOCUMENTS.incrementAndGet();
            LAST_AT.set(System.nanoTime());
        }

        @Override
        public void flush(boolean endOfInput) {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
