package org.fenghuo.jobs.connect.index;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** What an operator can see of the sink, under {@code elasticsearch} beside Flink's own names. */
final class IndexMetrics {
    private static final int LATENCIES_KEPT = 1_000;

    private final SinkWriterMetricGroup flink;
    private final MetricGroup ours;
    private final Counter acknowledged;
    private final Counter conflated;
    private final Counter retried;
    private final Counter conflicts;
    private final Counter refused;
    private final Counter refusalsLost;
    private final Counter bulks;
    private final Histogram latency;
    private volatile long lastLatency;

    IndexMetrics(SinkWriterMetricGroup flink) {
        this.flink = flink;
        ours = flink.addGroup("elasticsearch");
        acknowledged = ours.counter("acknowledged");
        conflated = ours.counter("conflated");
        retried = ours.counter("retried");
        conflicts = ours.counter("conflicts");
        refused = ours.counter("refused");
        refusalsLost = ours.counter("refusals-lost");
        bulks = ours.counter("bulk-requests");
        latency =
                ours.histogram(
                        "bulk-latency-ms", new DescriptiveStatisticsHistogram(LATENCIES_KEPT));
        flink.setCurrentSendTimeGauge(() -> lastLatency);
    }

    /** The metrics' thread reads these without a lock; a figure may be a moment old. */
    void show(IntSupplier buffered, IntSupplier inFlight, BooleanSupplier waiting) {
        ours.gauge("buffered", buffered::getAsInt);
        ours.gauge("in-flight", inFlight::getAsInt);
        ours.gauge("waiting-for-server", () -> waiting.getAsBoolean() ? 1 : 0);
    }

    void sent(Bulk bulk) {
        bulks.inc();
        flink.getNumRecordsSendCounter().inc(bulk.slots().size());
        flink.getNumBytesSendCounter().inc(bulk.bytes());
    }

    void answered(Bulk bulk) {
        lastLatency = Duration.ofNanos(System.nanoTime() - bulk.startedNanos()).toMillis();
        latency.update(lastLatency);
    }

    void acknowledged() {
        acknowledged.inc();
    }

    void conflated() {
        conflated.inc();
    }

    void retried() {
        retried.inc();
    }

    void conflict() {
        conflicts.inc();
    }

    void refused() {
        refused.inc();
        flink.getNumRecordsSendErrorsCounter().inc();
    }

    /** Counts and returns how many so far. */
    long refusalLost() {
        refusalsLost.inc();
        return refusalsLost.getCount();
    }
}
