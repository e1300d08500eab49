package org.fenghuo.jobs.connect.alerts;

import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.jobs.connect.kafka.RecordsTopic;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/** Sends verdicts to their topic, at least once: said twice they mean the same. */
public final class SignalsTopic extends RecordsTopic<Signal, org.fenghuo.records.Signal> {
    private static final long serialVersionUID = 1L;

    private SignalsTopic(FramingSettings framing) {
        super(Topics.SIGNALS, framing);
    }

    /** The sink of verdicts. */
    public static KafkaSink<Signal> sink(Connections kafka, FramingSettings framing) {
        return new SignalsTopic(framing).sink(kafka);
    }

    @Override
    protected String key(Signal signal) {
        return signal.line().code();
    }

    @Override
    protected org.fenghuo.records.Signal record(Signal signal) {
        return SignalWriting.record(signal);
    }
}
