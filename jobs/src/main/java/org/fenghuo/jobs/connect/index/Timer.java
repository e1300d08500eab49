package org.fenghuo.jobs.connect.index;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService;

/** One alarm on the machine's clock, set or not; it rings on the task's thread. */
final class Timer {
    /** What is done when it rings. */
    @FunctionalInterface
    interface Alarm {
        void ring() throws IOException;
    }

    private final ProcessingTimeService time;
    private final Alarm alarm;
    private ScheduledFuture<?> set;

    Timer(ProcessingTimeService time, Alarm alarm) {
        this.time = time;
        this.alarm = alarm;
    }

    boolean isSet() {
        return set != null;
    }

    void set(Duration delay) {
        set = time.registerTimer(time.getCurrentProcessingTime() + delay.toMillis(), now -> ring());
    }

    private void ring() throws IOException {
        if (set != null) {
            set = null;
            alarm.ring();
        }
    }

    void cancel() {
        if (set != null) {
            set.cancel(false);
            set = null;
        }
    }
}
