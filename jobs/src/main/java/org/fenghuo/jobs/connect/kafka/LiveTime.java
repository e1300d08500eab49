package org.fenghuo.jobs.connect.kafka;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;
import org.fenghuo.jobs.intake.Arrival;

/**
 * Event time of a running system, for one partition: the wall clock once the partition is caught
 * up, before that the records. Caught up means that the last message was received moments ago, or
 * that none has come for a while in which the source was free to read (its clock stands still while
 * it is held back).
 */
final class LiveTime<V> implements WatermarkGenerator<Arrival<V>> {
    private static final long FRESH_MS = Duration.ofSeconds(2).toMillis();
    private static final long QUIET_MS = Duration.ofSeconds(3).toMillis();

    private final RelativeClock free;
    private final LongSupplier wallClock;
    private long reached = Long.MIN_VALUE;
    private long lastAppendedAt = Long.MIN_VALUE;
    private long lastSeen;

    LiveTime(RelativeClock free, LongSupplier wallClock) {
        this.free = free;
        this.wallClock = wallClock;
        this.lastSeen = free.relativeTimeMillis();
    }

    @Override
    public void onEvent(Arrival<V> arrival, long eventTimestamp, WatermarkOutput output) {
        lastSeen = free.relativeTimeMillis();
        lastAppendedAt = arrival.appendedAt();
        if (arrival instanceof Arrival.Read<V> read) {
            reached = Math.max(reached, Math.min(read.reportedAt(), read.appendedAt()) - 1);
        } else if (arrival instanceof Arrival.Tick<V> tick) {
            reached = Math.max(reached, Math.min(tick.until(), tick.appendedAt()));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        long now = wallClock.getAsLong();
        boolean fresh = now - lastAppendedAt <= FRESH_MS && lastAppendedAt != Long.MIN_VALUE;
        if (fresh || free.relativeTimeMillis() - lastSeen >= QUIET_MS) {
            reached = Math.max(reached, now - 1);
        }
        if (reached != Long.MIN_VALUE) {
            output.emitWatermark(new Watermark(reached));
        }
    }
}
