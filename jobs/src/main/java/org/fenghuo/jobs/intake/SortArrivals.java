package org.fenghuo.jobs.intake;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.fenghuo.jobs.accounts.Accounts;
import org.fenghuo.jobs.accounts.MinuteKey;
import org.fenghuo.jobs.accounts.MinuteOutcomes;
import org.fenghuo.jobs.accounts.Outcome;
import org.fenghuo.jobs.accounts.SourceFigures;

/** Lets versions pass, puts refused messages aside with their count, and ends the way of ticks. */
public final class SortArrivals<V> extends ProcessFunction<Arrival<V>, V> {
    private final OutputTag<Rejected> rejects;
    private final Accounts accounts;

    /** Puts what is refused to these side outputs. */
    public SortArrivals(OutputTag<Rejected> rejects, Accounts accounts) {
        this.rejects = rejects;
        this.accounts = accounts;
    }

    @Override
    public void processElement(Arrival<V> arrival, Context context, Collector<V> out) {
        if (arrival instanceof Arrival.Read<V> read) {
            out.collect(read.version());
        } else if (arrival instanceof Arrival.Refused<V> refused) {
            Rejected rejected = refused.rejected();
            context.output(rejects, rejected);
            MinuteKey minute = MinuteKey.of(rejected.partition(), rejected.at());
            context.output(accounts.minutes(), MinuteOutcomes.one(minute, Outcome.REJECTED));
            context.output(
                    accounts.sources(),
                    SourceFigures.refused(accounts.topic(), refused.receipt(), rejected.at()));
        }
    }
}
