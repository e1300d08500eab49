package org.fenghuo.jobs.connect.kafka;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** What holds no watermark back: as far as it goes, all time is over. */
public final class NoTime<T> implements WatermarkGenerator<T> {
    private NoTime() {}

    /** The strategy of a source whose own time says nothing. */
    public static <T> WatermarkStrategy<T> strategy() {
        return WatermarkStrategy.forGenerator(context -> new NoTime<>());
    }

    @Override
    public void onEvent(T element, long timestamp, WatermarkOutput output) {
        // Its own time says nothing.
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        output.emitWatermark(new Watermark(Long.MAX_VALUE - 1));
    }
}
