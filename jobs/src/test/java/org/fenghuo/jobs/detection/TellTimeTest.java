package org.fenghuo.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.fenghuo.epi.detect.Signal;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // how a harness closes is said by Flink
class TellTimeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void eachPartitionIsToldWhenALocalDayHasBegun() throws Exception {
        try (var harness = harness(2)) {
            harness.processWatermark(at("2025-03-01T15:59:59.999Z"));
            harness.processWatermark(at("2025-03-01T16:00:00Z"));
            harness.processWatermark(at("2025-03-02T09:00:00Z"));
            harness.processWatermark(at("2025-03-04T09:00:00Z"));
            assertThat(harness.extractOutputValues())
                    .containsExactly(
                            Spoken.tick(at("2025-03-01T15:59:59.999Z").getTimestamp(), 0),
                            Spoken.tick(at("2025-03-01T15:59:59.999Z").getTimestamp(), 1),
                            Spoken.tick(at("2025-03-01T16:00:00Z").getTimestamp(), 0),
                            Spoken.tick(at("2025-03-01T16:00:00Z").getTimestamp(), 1),
                            Spoken.tick(at("2025-03-04T09:00:00Z").getTimestamp(), 0),
                            Spoken.tick(at("2025-03-04T09:00:00Z").getTimestamp(), 1));
        }
    }

    @Test
    void whereNoneIsToBeToldAndAtTheEndOfAllNothingIsSaid() throws Exception {
        try (var live = harness(0);
                var replayed = harness(1)) {
            live.processWatermark(at("2025-03-01T16:00:00Z"));
            replayed.processWatermark(new Watermark(Long.MAX_VALUE - 1));
            replayed.processWatermark(Watermark.MAX_WATERMARK);
            assertThat(live.extractOutputValues()).isEmpty();
            assertThat(replayed.extractOutputValues()).isEmpty();
        }
    }

    private static OneInputStreamOperatorTestHarness<Signal, Spoken> harness(int partitions)
            throws Exception {
        var harness = new OneInputStreamOperatorTestHarness<>(new TellTime(SHANGHAI, partitions));
        harness.open();
        return harness;
    }

    private static Watermark at(String instant) {
        return new Watermark(Instant.parse(instant).toEpochMilli());
    }
}
