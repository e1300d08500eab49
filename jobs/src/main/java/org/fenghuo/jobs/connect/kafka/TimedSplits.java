package org.fenghuo.jobs.connect.kafka;

/** Splits that carry how far event time has come in them. */
public interface TimedSplits<S> {
    /** How far time had come when the split was saved, {@link Long#MIN_VALUE} if nowhere. */
    long reached(S split);

    /** The same split where time has come so far. */
    S reaching(S split, long reached);
}
