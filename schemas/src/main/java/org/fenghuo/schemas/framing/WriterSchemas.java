package org.fenghuo.schemas.framing;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/**
 * The schemas in which others may have written: ours, all released ones, a folder's, a registry's.
 */
final class WriterSchemas {
    private final Map<Long, Schema> byFingerprint = new HashMap<>();
    private final Registry registry;

    WriterSchemas(FramingSettings settings) {
        SchemaFiles.released().forEach(this::add);
        SchemaFiles.in(settings.folder()).forEach(this::add);
        Topics.all().stream().map(Topic::record).forEach(this::add);
        registry = settings.hasRegistry() ? new Registry(settings) : null;
    }

    private void add(Schema schema) {
        byFingerprint.put(SchemaNormalization.parsingFingerprint64(schema), schema);
    }

    Schema withFingerprint(long fingerprint) throws SchemaNotKnown {
        Schema schema = byFingerprint.get(fingerprint);
        if (schema == null) {
            throw new SchemaNotKnown(
                    "schema fingerprint %016x".formatted(fingerprint),
                    "a schema that is shipped or lies in the folder of the setting schemas.folder");
        }
        return schema;
    }

    Schema withId(int id) throws SchemaNotKnown, InterruptedException {
        if (registry == null) {
            throw new SchemaNotKnown(
                    "schema id %d of a registry".formatted(id),
                    "single-object framing, since no registry is set (setting schemas.registry)");
        }
        return registry.schema(id);
    }
}
