package org.fenghuo.local.histories;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.fenghuo.epi.detect.Signal;

/**
 * The topic of signals in memory, which outlives the job. What waits in a sink dies with it; what
 * is written brings on the crash that the history plans.
 */
final class SignalLog {
    private static final Map<String, SignalLog> OPEN = new ConcurrentHashMap<>();
    private static final int HELD_BACK = 10;

    private final MemoryIndex index;
    private final List<Signal> signals = new ArrayList<>();

    private SignalLog(MemoryIndex index) {
        this.index = index;
    }

    static SignalLog beside(MemoryIndex index) {
        SignalLog log = new SignalLog(index);
        OPEN.put(index.name(), log);
        return log;
    }

    void close() {
        OPEN.remove(index.name());
    }

    Sink<Signal> sink() {
        return new InMemory(index.name());
    }

    /** All that was ever said, in order. */
    synchronized List<Signal> signals() {
        return List.copyOf(signals);
    }

    private void append(Signal signal) {
        synchronized (this) {
            signals.add(signal);
        }
        index.put("signals", "signals", "last", JsonNodeFactory.instance.objectNode());
    }

    private record InMemory(String name) implements Sink<Signal> {
        @Override
        public SinkWriter<Signal> createWriter(WriterInitContext context) {
            return new Writer(OPEN.get(name));
        }
    }

    private static final class Writer implements SinkWriter<Signal> {
        private final SignalLog log;
        private final Random random = new Random();
        private final List<Signal> waiting = new ArrayList<>();

        Writer(SignalLog log) {
            this.log = log;
        }

        @Override
        public void write(Signal signal, Context context) {
            waiting.add(signal);
            if (random.nextInt(HELD_BACK) == 0) {
                flush(false);
            }
        }

        @Override
        public void flush(boolean endOfInput) {
            waiting.forEach(log::append);
            waiting.clear();
        }

        @Override
        public void close() {
            // What waits is lost, as in a crash.
        }
    }
}
