package org.fenghuo.jobs.connect.index;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes the latest value of each document, one request at a time for each; keeps nothing beyond a
 * barrier. Only the task's thread is in here.
 */
final class IndexWriter<T> implements SinkWriter<T> {
    private final DocumentFormat<T> format;
    private final int mostDocuments;
    private final Buffer buffer = new Buffer();
    private final MailboxExecutor mailbox;
    private final Dispatcher dispatcher;

    IndexWriter(
            IndexSettings settings,
            DocumentFormat<T> format,
            LongSupplier microseconds,
            WriterInitContext context)
            throws IOException {
        this.format = format;
        mostDocuments = settings.bufferDocuments();
        mailbox = context.getMailboxExecutor();
        dispatcher = new Dispatcher(settings, buffer, new Stamps(microseconds), context);
    }

    @Override
    public void write(T value, Context context) throws IOException, InterruptedException {
        var key = new DocumentKey(format.index(value), format.id(value));
        while (buffer.size() >= mostDocuments && !buffer.holds(key)) {
            dispatcher.sendAll();
            mailbox.yield();
        }
        if (buffer.put(key, new FormattedDocument<>(format, value))) {
            dispatcher.metrics().conflated();
        }
        dispatcher.sendWhatIsDue();
    }

    /** Returns when the server has acknowledged everything, however long that takes. */
    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        while (!buffer.isEmpty()) {
            dispatcher.sendAll();
            mailbox.yield();
        }
    }

    @Override
    public void close() throws IOException {
        dispatcher.close();
    }
}
