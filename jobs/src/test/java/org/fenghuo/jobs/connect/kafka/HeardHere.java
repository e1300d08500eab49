package org.fenghuo.jobs.connect.kafka;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink that remembers, for one test, each value and how far time has come. */
final class HeardHere<T> implements Sink<T> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, HeardHere.Heard<?>> BY_NAME = new ConcurrentHashMap<>();

    private final String name;

    HeardHere(String name) {
        this.name = name;
    }

    /** What was heard under a name. */
    static final class Heard<T> {
        final Queue<T> values = new ConcurrentLinkedQueue<>();
        private final Map<Integer, Long> times = new ConcurrentHashMap<>();

        /** How far time has come in all of so many subtasks. */
        long time(int subtasks) {
            return times.size() < subtasks
                    ? Long.MIN_VALUE
                    : times.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        }
    }

    @SuppressWarnings("unchecked") // a name is of one type
    Heard<T> heard() {
        return (Heard<T>) BY_NAME.computeIfAbsent(name, any -> new Heard<T>());
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        int subtask = context.getTaskInfo().getIndexOfThisSubtask();
        return new SinkWriter<>() {
            @Override
            public void write(T value, Context unused) {
                heard().values.add(value);
            }

            @Override
            public void writeWatermark(Watermark watermark) {
                heard().times.put(subtask, watermark.getTimestamp());
            }

            @Override
            public void flush(boolean endOfInput) {
                // Nothing waits.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
