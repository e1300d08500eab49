package org.fenghuo.jobs.connect.kafka;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.fenghuo.jobs.intake.Arrival;

/**
 * Event time in a replay, for one partition: it follows records and ticks alone. A record says that
 * its own instant has begun, a tick that an instant is over.
 */
final class ReplayTime<V> implements WatermarkGenerator<Arrival<V>> {
    private long reached = Long.MIN_VALUE;

    @Override
    public void onEvent(Arrival<V> arrival, long eventTimestamp, WatermarkOutput output) {
        if (arrival instanceof Arrival.Read<V> read) {
            reached = Math.max(reached, read.reportedAt() - 1);
        } else if (arrival instanceof Arrival.Tick<V> tick) {
            reached = Math.max(reached, tick.until());
            output.emitWatermark(new Watermark(reached));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (reached != Long.MIN_VALUE) {
            output.emitWatermark(new Watermark(reached));
        }
    }
}
