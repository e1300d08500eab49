package org.fenghuo.jobs.accounts;

import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Adds up what became of the messages of a topic, until it is handed out. */
public final class Accounting {
    private final Accounts accounts;
    private final MinuteTally minutes = new MinuteTally();
    private final SourceTally sources;

    /** Nothing yet, for these side outputs. */
    public Accounting(Accounts accounts) {
        this.accounts = accounts;
        this.sources = new SourceTally(accounts.topic());
    }

    /**
     * A message had that outcome; a receipt that is not counted says nothing here.
     *
     * @param reportedAt instant at which the version became known, milliseconds of UTC
     */
    public void add(Receipt receipt, long reportedAt, Outcome outcome) {
        if (receipt.isCounted()) {
            minutes.add(receipt.partition(), receipt.minute(), outcome);
            sources.add(receipt, reportedAt, outcome);
            sources.touch(receipt.delay());
        }
    }

    /** A record that had the one delay has the other now. */
    public void replace(ReportDelay before, ReportDelay after) {
        sources.add(before, -1);
        sources.add(after, 1);
    }

    /** Hands out everything and is empty again. */
    public void empty(Output<?> output) {
        minutes.empty(each -> output.collect(accounts.minutes(), new StreamRecord<>(each)));
        sources.empty(each -> output.collect(accounts.sources(), new StreamRecord<>(each)));
    }
}
