package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts a running system's case reports again and compares what stands in its index. */
public final class Recount {
    private static final String ON_CLASS_PATH = "/reference/diseases.csv";

    private final RecountSettings settings;
    private final Progress progress;

    private Recount(RecountSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Counts, compares and says what was found; the system should be drained. */
    public static RecountResult run(RecountSettings settings, Progress progress)
            throws ServerTrouble {
        return new Recount(settings, progress).run();
    }

    private RecountResult run() throws ServerTrouble {
        WriterSchemas schemas = schemas();
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            Reference reference = new Reference(places(consumer, schemas), diseases());
            TopicReader topic = new TopicReader(consumer, settings.input().caseReports());
            topic.requireAllMessages();
            Tally tally = new Tally(settings.counting(), reference, schemas, topic.partitions());
            topic.readAll(message -> tally.take(Messages.of(message)), progress);
            return new Comparison(settings, progress).compare(tally);
        }
    }

    private WriterSchemas schemas() {
        RecountSettings.Schemas places = settings.input().schemas();
        KnownSchemas.ById registry =
                places.registry().isEmpty()
                        ? id -> Optional.empty()
                        : new Registry(places.registry().get(0), Duration.ofSeconds(3));
        return new KnownSchemas(places.folders(), registry);
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> properties = new HashMap<>(settings.input().kafka());
        properties.put("enable.auto.commit", "false");
        properties.put("max.poll.records", "5000");
        properties.put("fetch.max.bytes", String.valueOf(32 * 1024 * 1024));
        return new KafkaConsumer<>(
                properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Places places(Consumer<byte[], byte[]> consumer, WriterSchemas schemas) {
        AreaRegister register = new AreaRegister(schemas);
        new TopicReader(consumer, settings.input().areas())
                .readAll(area -> register.take(area.key(), area.value()), progress);
        return register.places();
    }

    private Diseases diseases() {
        try (InputStreamReader table = new InputStreamReader(openDiseases(), UTF_8)) {
            return Diseases.read(table);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table of diseases cannot be read", unreadable);
        }
    }

    private InputStream openDiseases() throws IOException {
        if (!settings.referenceFolder().isEmpty()) {
            Path folder = settings.referenceFolder().get(0);
            return Files.newInputStream(folder.resolve("diseases.csv"));
        }
        InputStream shipped = Recount.class.getResourceAsStream(ON_CLASS_PATH);
        if (shipped == null) {
            throw new IllegalStateException(
                    "%s is not on the class path: name a folder with diseases.csv"
                            .formatted(ON_CLASS_PATH));
        }
        return shipped;
    }
}
