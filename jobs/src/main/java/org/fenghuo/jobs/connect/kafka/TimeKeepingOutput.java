package org.fenghuo.jobs.connect.kafka;

import java.util.function.Function;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.fenghuo.jobs.connect.kafka.TimeKeepingReader.Reached;
import org.fenghuo.jobs.intake.Arrival;

/**
 * Hands arrivals on and notes how far they bring the time of their split; one object for the reader
 * and one for each of its splits.
 */
final class TimeKeepingOutput<V> implements ReaderOutput<Arrival<V>> {
    private final ReaderOutput<Arrival<V>> ofReader;
    private final EventTime time;
    private final Function<String, Reached> splits;
    private final SourceOutput<Arrival<V>> output;
    private final Reached reached;

    /** That of the reader, whose own time nobody asks for. */
    TimeKeepingOutput(
            ReaderOutput<Arrival<V>> ofReader, EventTime time, Function<String, Reached> splits) {
        this(ofReader, time, splits, ofReader, new Reached());
    }

    private TimeKeepingOutput(
            ReaderOutput<Arrival<V>> ofReader,
            EventTime time,
            Function<String, Reached> splits,
            SourceOutput<Arrival<V>> output,
            Reached reached) {
        this.ofReader = ofReader;
        this.time = time;
        this.splits = splits;
        this.output = output;
        this.reached = reached;
    }

    @Override
    public SourceOutput<Arrival<V>> createOutputForSplit(String split) {
        return new TimeKeepingOutput<>(
                ofReader, time, splits, ofReader.createOutputForSplit(split), splits.apply(split));
    }

    @Override
    public void releaseOutputForSplit(String split) {
        ofReader.releaseOutputForSplit(split);
    }

    @Override
    public void collect(Arrival<V> arrival) {
        reached.by(time.reachedBy(arrival));
        output.collect(arrival);
    }

    @Override
    public void collect(Arrival<V> arrival, long timestamp) {
        reached.by(time.reachedBy(arrival));
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
