package org.fenghuo.jobs.connect.kafka;

import org.apache.flink.api.common.eventtime.NoWatermarksGenerator;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.fenghuo.jobs.intake.Arrival;

/** How event time moves. */
public enum EventTime {
    /** With the wall clock. */
    LIVE,
    /** With ticks, and with records where no tick comes. */
    REPLAY,
    /** With ticks alone. */
    TICKS;

    /** How far an arrival brings time, milliseconds of UTC. */
    long reachedBy(Arrival<?> arrival) {
        if (arrival instanceof Arrival.Tick<?> tick) {
            return tick.until();
        }
        return this != TICKS && arrival instanceof Arrival.Read<?> read
                ? read.reportedAt() - 1
                : Long.MIN_VALUE;
    }

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
                case REPLAY, TICKS -> new ReplayTime<>(context.getInputActivityClock(), time);
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
