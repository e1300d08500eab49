package org.fenghuo.jobs.state;

import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * The newest checkpoint before which an operator had written all that it had read. What it holds
 * back may survive a checkpoint, so that whoever waits for documents must ask for this as well.
 */
public final class AllWritten {
    /** Name of the gauge, the number of a checkpoint; -1 if there was none since the start. */
    public static final String METRIC = "all-written-at-checkpoint";

    // Read by the thread of the metrics.
    private volatile long checkpoint = -1;

    /** Shown among the metrics of the operator. */
    public AllWritten(MetricGroup metrics) {
        metrics.<Long, Gauge<Long>>gauge(METRIC, () -> checkpoint);
    }

    /** Nothing was held back when this checkpoint was taken. */
    public void at(long number) {
        checkpoint = number;
    }
}
