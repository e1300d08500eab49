package org.fenghuo.jobs.connect.kafka;

import org.apache.flink.api.common.eventtime.NoWatermarksGenerator;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.fenghuo.jobs.intake.Arrival;

/** How event time moves: with the wall clock (live) or with the records alone (replay). */
public enum EventTime {
    LIVE,
    REPLAY;

    /** The strategy of a source of arrivals. */
    public <V> WatermarkStrategy<Arrival<V>> strategy() {
        return new Strategy<>(this);
    }

    /**
     * Gives each partition its own time. Flink asks first for a generator of the source as a whole,
     * whose watermarks go past those of the partitions: it never says anything.
     */
    private static final class Strategy<V> implements WatermarkStrategy<Arrival<V>> {
        private static final long serialVersionUID = 1L;

        private final EventTime time;
        private transient boolean isSourceAsked;

        Strategy(EventTime time) {
            this.time = time;
        }

        @Override
        public WatermarkGenerator<Arrival<V>> createWatermarkGenerator(
                WatermarkGeneratorSupplier.Context context) {
            if (!isSourceAsked) {
                isSourceAsked = true;
                return new NoWatermarksGenerator<>();
            }
            return switch (time) {
                case LIVE ->
                        new LiveTime<>(context.getInputActivityClock(), System::currentTimeMillis);
                case REPLAY -> new ReplayTime<>(context.getInputActivityClock());
            };
        }

        @Override
        public TimestampAssigner<Arrival<V>> createTimestampAssigner(
                TimestampAssignerSupplier.Context context) {
            return (arrival, appended) ->
                    arrival instanceof Arrival.Read<V> read
                            ? read.reportedAt()
                            : arrival.appendedAt();
        }
    }
}
