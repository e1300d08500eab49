package org.fenghuo.local.histories;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.fenghuo.jobs.connect.index.DocumentFormat;

/**
 * Writes documents to a {@link MemoryIndex} as the sink of Elasticsearch does: the latest of each
 * id, now and then, and all of them before a barrier; what is not yet written dies with the job.
 */
final class MemorySink<T> implements Sink<T> {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String index;
    private final String alias;
    private final DocumentFormat<T> format;

    MemorySink(MemoryIndex index, String alias, DocumentFormat<T> format) {
        this.index = index.name();
        this.alias = alias;
        this.format = format;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new Writer(MemoryIndex.named(index));
    }

    private final class Writer implements SinkWriter<T> {
        private final MemoryIndex documents;
        private final Map<String, T> waiting = new LinkedHashMap<>();
        private final Random random = new Random();

        Writer(MemoryIndex documents) {
            this.documents = documents;
        }

        @Override
        public void write(T value, Context context) throws IOException {
            waiting.put(format.index(value) + '/' + format.id(value), value);
            if (random.nextInt(documents.heldBack()) == 0) {
                flush(false);
            }
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            for (T value : waiting.values()) {
                write(value);
            }
            waiting.clear();
        }

        private void write(T value) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator json = new JsonFactory(JSON).createGenerator(bytes)) {
                format.write(value, Instant.now(), json);
            }
            documents.put(
                    alias,
                    format.index(value),
                    format.id(value),
                    JSON.readTree(bytes.toByteArray()));
        }

        @Override
        public void close() {
            // What waits is lost, as in a crash.
        }
    }
}
