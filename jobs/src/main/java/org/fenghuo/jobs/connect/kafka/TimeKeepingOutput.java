package org.fenghuo.jobs.connect.kafka;

import java.util.function.Function;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.fenghuo.jobs.connect.kafka.TimeKeepingReader.Reached;
import org.fenghuo.jobs.intake.Arrival;

/** Hands arrivals on and notes for each split how far they bring its time. */
final class TimeKeepingOutput<V> implements ReaderOutput<Arrival<V>> {
    private final ReaderOutput<Arrival<V>> output;
    private final Function<String, Reached> reached;

    TimeKeepingOutput(ReaderOutput<Arrival<V>> output, Function<String, Reached> reached) {
        this.output = output;
        this.reached = reached;
    }

    @Override
    public SourceOutput<Arrival<V>> createOutputForSplit(String split) {
        return new OfSplit<>(output.createOutputForSplit(split), reached.apply(split));
    }

    @Override
    public void releaseOutputForSplit(String split) {
        output.releaseOutputForSplit(split);
    }

    @Override
    public void collect(Arrival<V> arrival) {
        output.collect(arrival);
    }

    @Override
    public void collect(Arrival<V> arrival, long timestamp) {
        output.collect(arrival, timestamp);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        output.emitWatermark(watermark);
    }

    @Override
    public void markIdle() {
        output.markIdle();
    }

    @Override
    public void markActive() {
        output.markActive();
    }

    private record OfSplit<V>(SourceOutput<Arrival<V>> output, Reached reached)
            implements SourceOutput<Arrival<V>> {
        @Override
        public void collect(Arrival<V> arrival) {
            reached.by(arrival);
            output.collect(arrival);
        }

        @Override
        public void collect(Arrival<V> arrival, long timestamp) {
            reached.by(arrival);
            output.collect(arrival, timestamp);
        }

        @Override
        public void emitWatermark(Watermark watermark) {
            output.emitWatermark(watermark);
        }

        @Override
        public void markIdle() {
            output.markIdle();
        }

        @Override
        public void markActive() {
            output.markActive();
        }
    }
}
