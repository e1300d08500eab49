package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.fenghuo.jobs.connect.index.IndexSettings.BackOff;
import org.fenghuo.jobs.connect.index.IndexSettings.Bulk;

/** One writer in front of one server, with a clock that the test sets. */
final class WriterTestBed implements AutoCloseable {
    static final String REJECTS = "rejects-v1";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final BackOff SHORT = new BackOff(Duration.ofMillis(2), Duration.ofMillis(20));

    final TaskDouble task = new TaskDouble();
    final AtomicLong clock = new AtomicLong(1_000);
    private final IndexWriter<Counted> writer;

    WriterTestBed(IndexSettings settings) throws IOException {
        writer = new IndexWriter<>(settings, new Counted.Format(), clock::getAndIncrement, task);
    }

    /** Bulks leave after a few milliseconds; waiting is short. */
    static IndexSettings quick(URI address) {
        return with(address, new Bulk(100, 1 << 20, Duration.ofMillis(5), 2));
    }

    /** Nothing leaves before a flush or a full bulk. */
    static IndexSettings patient(URI address, int count) {
        return with(address, new Bulk(count, 1 << 20, Duration.ofHours(1), 2));
    }

    static IndexSettings with(URI address, Bulk bulk) {
        return new IndexSettings(ConnectionSettings.open(address), bulk, SHORT, 1_000, REJECTS);
    }

    void write(String id, long count) throws Exception {
        writer.write(new Counted(id, count), null);
    }

    void flush() throws Exception {
        writer.flush(false);
    }

    /** Reads mails, as a task without input does, until it is so. */
    void until(BooleanSupplier soFar) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!soFar.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come about in time").isLessThan(end);
            task.readMails();
            Thread.onSpinWait();
        }
    }

    static List<Long> counts(List<FakeElasticsearch.Write> writes) {
        return writes.stream().map(FakeElasticsearch.Write::count).toList();
    }

    static List<Long> versions(List<FakeElasticsearch.Write> writes) {
        return writes.stream().map(FakeElasticsearch.Write::version).toList();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        task.close();
    }
}
