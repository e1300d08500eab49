package org.fenghuo.local.recount;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fenghuo.local.recount.rules.Rules;
import org.fenghuo.records.Area;
import org.fenghuo.records.Facility;

/** Reads the topics of a recount, each to the end it has when its turn comes. */
final class TopicsRead implements AutoCloseable {
    private final RecountSettings.Input input;
    private final Progress progress;
    private final WriterSchemas schemas;
    private final Consumer<byte[], byte[]> consumer;

    TopicsRead(RecountSettings.Input input, Progress progress) {
        this.input = input;
        this.progress = progress;
        this.schemas = schemas(input.schemas());
        this.consumer = consumer(input.kafka());
    }

    WriterSchemas schemas() {
        return schemas;
    }

    /** Gives the records of a topic that keep their rules to who wants them. */
    <T extends SpecificRecord> Intake<T> take(
            String name, Schema schema, Rules<T> rules, ZoneId zone, Wanted<T> wanted) {
        return readWhole(
                name,
                partitions ->
                        new Intake<>(
                                new FramedReader<>(schema, schemas),
                                rules,
                                zone,
                                partitions,
                                wanted),
                Intake::take);
    }

    /** All that was ever said on a topic goes to what is made for its number of partitions. */
    <T> T readWhole(String name, IntFunction<T> making, BiConsumer<T, Message> taking) {
        TopicReader topic = new TopicReader(consumer, name);
        topic.requireAllMessages();
        T made = making.apply(topic.partitions());
        topic.readAll(message -> taking.accept(made, Messages.of(message)), progress);
        return made;
    }

    /** The areas as they stand now. */
    List<Area> areas() {
        AreaRegister register = new AreaRegister(schemas);
        new TopicReader(consumer, input.topics().areas())
                .readAll(area -> register.take(area.key(), area.value()), progress);
        return List.copyOf(register.areas());
    }

    /** The rules as they stand now. */
    RuleRegister rules() {
        RuleRegister register = new RuleRegister(schemas);
        new TopicReader(consumer, input.topics().rules())
                .readAll(one -> register.take(one.key(), one.value()), progress);
        return register;
    }

    /** The facilities as they stand now. */
    List<Facility> facilities() {
        FacilityRegister register = new FacilityRegister(schemas);
        new TopicReader(consumer, input.topics().facilities())
                .readAll(one -> register.take(one.key(), one.value()), progress);
        return List.copyOf(register.facilities());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static WriterSchemas schemas(RecountSettings.Schemas places) {
        KnownSchemas.ById registry =
                places.registry().isEmpty()
                        ? id -> Optional.empty()
                        : new Registry(places.registry().get(0), Duration.ofSeconds(3));
        return new KnownSchemas(places.folders(), registry);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, String> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("enable.auto.commit", "false");
        properties.put("allow.auto.create.topics", "false");
        properties.put("max.poll.records", "5000");
        properties.put("fetch.max.bytes", String.valueOf(32 * 1024 * 1024));
        return new KafkaConsumer<>(
                properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
