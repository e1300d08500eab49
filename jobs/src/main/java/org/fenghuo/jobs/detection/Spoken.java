package org.fenghuo.jobs.detection;

import java.util.List;
import org.fenghuo.epi.detect.Signal;

/**
 * What a job says to the job of alerts: a verdict, or how far its event time has come.
 *
 * @param signal a verdict, or none
 * @param until up to which instant all verdicts were said, milliseconds of UTC
 * @param partition partition that is told so
 */
public record Spoken(List<Signal> signal, long until, int partition) {
    public Spoken {
        signal = List.copyOf(signal);
    }

    static Spoken of(Signal signal) {
        return new Spoken(List.of(signal), Long.MIN_VALUE, -1);
    }

    static Spoken tick(long until, int partition) {
        return new Spoken(List.of(), until, partition);
    }

    /** Whether it tells the time. */
    public boolean isTick() {
        return signal.isEmpty();
    }
}
