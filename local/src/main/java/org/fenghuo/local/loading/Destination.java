package org.fenghuo.local.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.local.reach.JsonServer;
import org.fenghuo.local.reach.KafkaReach;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topic;

/** Where the rows of files go: good ones to their topic, others to the rejects, or nowhere. */
public final class Destination implements AutoCloseable {
    private final Records records;
    private final List<Refusals> refusals;
    private final Runnable closing;

    private Destination(Records records, List<Refusals> refusals, Runnable closing) {
        this.records = records;
        this.refusals = refusals;
        this.closing = closing;
    }

    @FunctionalInterface
    private interface Records {
        void send(SpecificRecord record);
    }

    /** Rows are looked at and go nowhere. */
    public static Destination nowhere() {
        return new Destination(record -> {}, List.of(), () -> {});
    }

    /** The topics and the index of a system, both of which answer. */
    public static Destination in(RunFile system, Topic topic)
            throws IOException, InterruptedException {
        JsonServer elasticsearch = new JsonServer("Elasticsearch", system.elasticsearch());
        elasticsearch.get("/_cluster/health");
        KafkaReach.require(system.kafka());
        FramingSettings framing = FramingSettings.from(system.settings());
        ValueWriter<SpecificRecordBase> writer = ValueWriter.of(topic, framing);
        TopicSender sender = new TopicSender(system.kafka());
        return new Destination(
                record ->
                        sender.send(
                                topic,
                                topic.keyOf(record).getBytes(UTF_8),
                                writer.encode((SpecificRecordBase) record)),
                List.of(new RejectsTopic(sender, framing), new RejectsIndex(elasticsearch)),
                () -> {
                    sender.flush();
                    sender.close();
                });
    }

    void send(SpecificRecord record) {
        records.send(record);
    }

    void refuse(Refusal refusal) {
        refusals.forEach(each -> each.add(refusal));
    }

    void flush() {
        refusals.forEach(Refusals::flush);
    }

    /** Returns when all has arrived. */
    @Override
    public void close() {
        closing.run();
    }
}
