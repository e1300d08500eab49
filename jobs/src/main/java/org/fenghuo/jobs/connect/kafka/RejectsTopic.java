package org.fenghuo.jobs.connect.kafka;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.jobs.intake.Rejected;
import org.fenghuo.records.Reject;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/** Sends refused messages to their topic, at least once, under a key that a repetition shares. */
public final class RejectsTopic extends RecordsTopic<Rejected, Reject> {
    private static final long serialVersionUID = 1L;

    private RejectsTopic(FramingSettings framing) {
        super(Topics.REJECTS, framing);
    }

    /** The sink of refused messages. */
    public static KafkaSink<Rejected> sink(Connections kafka, FramingSettings framing) {
        return new RejectsTopic(framing).sink(kafka);
    }

    @Override
    protected String key(Rejected rejected) {
        return rejected.id();
    }

    @Override
    protected Reject record(Rejected rejected) {
        Fault fault = rejected.fault();
        return Reject.newBuilder()
                .setAt(Instant.ofEpochMilli(rejected.at()))
                .setTopic(rejected.topic())
                .setPartition(rejected.partition())
                .setOffset(rejected.offset())
                .setSource(orNull(rejected.source()))
                .setRecordId(orNull(rejected.recordId()))
                .setCode(fault.code())
                .setPath(orNull(fault.path()))
                .setFound(fault.found())
                .setExpected(fault.expected())
                .setHintZh(fault.hintZh())
                .setHintEn(fault.hintEn())
                .setValue(ByteBuffer.wrap(rejected.value()))
                .setValueLength(rejected.length())
                .setValueSha256(rejected.sha256())
                .build();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
