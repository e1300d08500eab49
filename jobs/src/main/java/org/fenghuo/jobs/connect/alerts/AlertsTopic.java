package org.fenghuo.jobs.connect.alerts;

import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.jobs.connect.kafka.RecordsTopic;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/** Sends alerts as they stand to their topic, at least once: the newest of an id holds. */
public final class AlertsTopic extends RecordsTopic<Alert, org.fenghuo.records.Alert> {
    private static final long serialVersionUID = 1L;

    private AlertsTopic(FramingSettings framing) {
        super(Topics.ALERTS, framing);
    }

    /** The sink of alerts. */
    public static KafkaSink<Alert> sink(Connections kafka, FramingSettings framing) {
        return new AlertsTopic(framing).sink(kafka);
    }

    @Override
    protected String key(Alert alert) {
        return alert.id();
    }

    @Override
    protected org.fenghuo.records.Alert record(Alert alert) {
        return AlertWriting.record(alert);
    }
}
