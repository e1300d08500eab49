package org.fenghuo.jobs.connect.kafka;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;
import org.fenghuo.jobs.intake.Arrival;

/**
 * Event time in a replay, for one partition: it follows records and ticks alone. A tick says that
 * an instant is over, and moves time at once; between ticks time stands, so that every replay
 * writes the same. A record says that its own instant has begun, which moves time only when nothing
 * more comes: a feed need not send ticks.
 */
final class ReplayTime<V> implements WatermarkGenerator<Arrival<V>> {
    private static final long QUIET_MS = Duration.ofSeconds(1).toMillis();

    private final RelativeClock free;
    private final EventTime time;
    private long reached = Long.MIN_VALUE;
    private long lastSeen;

    ReplayTime(RelativeClock free, EventTime time) {
        this.free = free;
        this.time = time;
        this.lastSeen = free.relativeTimeMillis();
    }

    @Override
    public void onEvent(Arrival<V> arrival, long eventTimestamp, WatermarkOutput output) {
        lastSeen = free.relativeTimeMillis();
        reached = Math.max(reached, time.reachedBy(arrival));
        if (arrival instanceof Arrival.Tick<V>) {
            output.emitWatermark(new Watermark(reached));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        boolean quiet = free.relativeTimeMillis() - lastSeen >= QUIET_MS;
        if (quiet && reached != Long.MIN_VALUE) {
            output.emitWatermark(new Watermark(reached));
        }
    }
}
