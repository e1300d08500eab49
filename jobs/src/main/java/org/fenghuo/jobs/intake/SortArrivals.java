package org.fenghuo.jobs.intake;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Lets versions pass, puts refused messages aside with their count, and ends the way of ticks. */
public final class SortArrivals<V> extends ProcessFunction<Arrival<V>, V> {
    private final OutputTag<Rejected> rejects;
    private final OutputTag<MinuteOutcomes> outcomes;

    /** Puts what is refused to these side outputs. */
    public SortArrivals(OutputTag<Rejected> rejects, OutputTag<MinuteOutcomes> outcomes) {
        this.rejects = rejects;
        this.outcomes = outcomes;
    }

    @Override
    public void processElement(Arrival<V> arrival, Context context, Collector<V> out) {
        if (arrival instanceof Arrival.Read<V> read) {
            out.collect(read.version());
        } else if (arrival instanceof Arrival.Refused<V> refused) {
            Rejected rejected = refused.rejected();
            context.output(rejects, rejected);
            MinuteKey minute = MinuteKey.of(rejected.partition(), rejected.at());
            context.output(outcomes, MinuteOutcomes.one(minute, Outcome.REJECTED));
        }
    }
}
