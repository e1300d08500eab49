package org.fenghuo.jobs.connect.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.InputStatus;
import org.fenghuo.jobs.intake.Arrival;

/**
 * Reads as another reader does and saves with each split how far event time has come there; a
 * restored split begins with a tick of that instant. Without it a partition that was read to its
 * end before a restart would never tell its time again, and hold back that of all others.
 */
@SuppressWarnings("try") // how a reader closes is said by Flink
public final class TimeKeepingReader<V, S extends SourceSplit>
        implements SourceReader<Arrival<V>, S> {
    private final SourceReader<Arrival<V>, S> reader;
    private final TimedSplits<S> timed;
    private final EventTime time;
    private final Map<String, Reached> reached = new HashMap<>();
    private final Map<String, Long> restored = new HashMap<>();
    private TimeKeepingOutput<V> output;

    /** Reads what the other reader reads. */
    public TimeKeepingReader(
            SourceReader<Arrival<V>, S> reader, TimedSplits<S> timed, EventTime time) {
        this.reader = reader;
        this.timed = timed;
        this.time = time;
    }

    /** The event time of one split. */
    static final class Reached {
        private long until = Long.MIN_VALUE;

        void by(long instant) {
            until = Math.max(until, instant);
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Arrival<V>> given) throws Exception {
        if (output == null) {
            output = new TimeKeepingOutput<>(given, time, this::of);
        }
        restored.forEach(
                (split, until) ->
                        given.createOutputForSplit(split)
                                .collect(new Arrival.Tick<>(until, until), until));
        restored.clear();
        return reader.pollNext(output);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return restored.isEmpty() ? reader.isAvailable() : CompletableFuture.completedFuture(null);
    }

    @Override
    public void addSplits(List<S> splits) {
        for (S split : splits) {
            long until = timed.reached(split);
            if (until != Long.MIN_VALUE) {
                of(split.splitId()).by(until);
                restored.put(split.splitId(), until);
            }
        }
        reader.addSplits(splits);
    }

    @Override
    public List<S> snapshotState(long checkpoint) {
        return reader.snapshotState(checkpoint).stream()
                .map(split -> timed.reaching(split, of(split.splitId()).until))
                .toList();
    }

    private Reached of(String split) {
        return reached.computeIfAbsent(split, any -> new Reached());
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public void notifyNoMoreSplits() {
        reader.notifyNoMoreSplits();
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        reader.handleSourceEvents(event);
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) throws Exception {
        reader.notifyCheckpointComplete(checkpoint);
    }

    @Override
    public void notifyCheckpointAborted(long checkpoint) throws Exception {
        reader.notifyCheckpointAborted(checkpoint);
    }

    @Override
    public void pauseOrResumeSplits(Collection<String> toPause, Collection<String> toResume) {
        reader.pauseOrResumeSplits(toPause, toResume);
    }

    @Override
    public void close() throws Exception {
        reader.close();
    }
}
