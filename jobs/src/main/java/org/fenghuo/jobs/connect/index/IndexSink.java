package org.fenghuo.jobs.connect.index;

import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes values as documents into Elasticsearch, the latest for each id; at a checkpoint all is
 * acknowledged. Chain it to a keyed operator or key its input by document id.
 */
public final class IndexSink<T> implements Sink<T> {
    private final IndexSettings settings;
    private final DocumentFormat<T> format;
    private final Clock clock;

    public IndexSink(IndexSettings settings, DocumentFormat<T> format) {
        this(settings, format, IndexSink::microseconds);
    }

    IndexSink(IndexSettings settings, DocumentFormat<T> format, Clock clock) {
        this.settings = settings;
        this.format = format;
        this.clock = clock;
    }

    /** The wall clock in microseconds, or a test's. */
    interface Clock extends LongSupplier, Serializable {}

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
        return new IndexWriter<>(settings, format, clock, context);
    }

    private static long microseconds() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
