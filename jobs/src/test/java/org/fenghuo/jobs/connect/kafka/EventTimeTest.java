package org.fenghuo.jobs.connect.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.RelativeClock;
import org.fenghuo.jobs.intake.Arrival;
import org.junit.jupiter.api.Test;

class EventTimeTest {
    private final AtomicLong millis = new AtomicLong();

    /** Its watermarks would overtake a backlog: Flink does not hold them against the partitions. */
    @Test
    void theSourceAsAWholeHasNoTimeOfItsOwn() {
        WatermarkStrategy<Arrival<String>> strategy = EventTime.LIVE.strategy();
        WatermarkGenerator<Arrival<String>> ofSource = strategy.createWatermarkGenerator(context());
        WatermarkGenerator<Arrival<String>> ofPartition =
                strategy.createWatermarkGenerator(context());
        millis.addAndGet(60_000);
        assertThat(said(ofSource)).isEmpty();
        assertThat(said(ofPartition)).hasSize(1);
    }

    private WatermarkGeneratorSupplier.Context context() {
        return new WatermarkGeneratorSupplier.Context() {
            @Override
            public MetricGroup getMetricGroup() {
                return new UnregisteredMetricsGroup();
            }

            @Override
            public RelativeClock getInputActivityClock() {
                return new RelativeClock() {
                    @Override
                    public long relativeTimeMillis() {
                        return millis.get();
                    }

                    @Override
                    public long relativeTimeNanos() {
                        return millis.get() * 1_000_000;
                    }
                };
            }
        };
    }

    private static List<Long> said(WatermarkGenerator<Arrival<String>> generator) {
        List<Long> said = new ArrayList<>();
        generator.onPeriodicEmit(
                new WatermarkOutput() {
                    @Override
                    public void emitWatermark(Watermark watermark) {
                        said.add(watermark.getTimestamp());
                    }

                    @Override
                    public void markIdle() {
                        throw new AssertionError("no partition is ever idle");
                    }

                    @Override
                    public void markActive() {
                        // It always is.
                    }
                });
        return said;
    }
}
