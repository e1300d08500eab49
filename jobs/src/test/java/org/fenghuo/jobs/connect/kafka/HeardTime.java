package org.fenghuo.jobs.connect.kafka;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** Notes what time a source tells; a source of ours is never idle. */
final class HeardTime implements WatermarkOutput {
    /** Stands for a source that told no time. */
    static final long NONE = Long.MIN_VALUE;

    private long last = NONE;

    long last() {
        return last;
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        last = watermark.getTimestamp();
    }

    @Override
    public void markIdle() {
        throw new AssertionError("a partition without messages still keeps its time");
    }

    @Override
    public void markActive() {
        throw new AssertionError("a partition without messages still keeps its time");
    }
}
