package org.fenghuo.schemas.framing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.FastReaderBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.schemas.framing.Unreadable.WrongKind;

/** The records a reader is after, and how to get them out of what others wrote. */
final class RecordKind<T extends SpecificRecordBase> {
    private final Schema ours;
    private final SpecificData model;
    private final SymbolCheck symbols;
    private final RecordEncoder<T> encoder;

    RecordKind(Class<T> type, Schema ours) {
        TrustedRecords.vouch();
        this.ours = ours;
        if (!type.getName().equals(ours.getFullName())) {
            throw new IllegalArgumentException(
                    "the topic holds %s, not %s".formatted(ours.getFullName(), type.getName()));
        }
        model = SpecificData.getForClass(type);
        symbols = SymbolCheck.of(ours);
        encoder = new RecordEncoder<>(ours);
    }

    /** A decoding of what is written in that schema; it refuses all if that cannot be ours. */
    Decoding<T> writtenIn(Schema writer) {
        Optional<String> obstacle = obstacle(writer);
        if (obstacle.isPresent()) {
            WrongKind wrong = new WrongKind(obstacle.get(), "a record of " + ours.getFullName());
            return (value, from) -> new Reading.Refused<>(wrong, Optional.empty());
        }
        return new RecordDecoding<>(writer, ours, reader(writer), symbols, encoder);
    }

    private Optional<String> obstacle(Schema writer) {
        if (writer.getType() != Schema.Type.RECORD) {
            return Optional.of("a bare value of type " + writer.getType());
        }
        SchemaPairCompatibility both =
                SchemaCompatibility.checkReaderWriterCompatibility(ours, writer);
        if (both.getType() == SchemaCompatibilityType.INCOMPATIBLE) {
            return Optional.of(
                    both.getResult().getIncompatibilities().stream()
                            .findFirst()
                            .map(
                                    one ->
                                            "%s: %s at %s"
                                                    .formatted(
                                                            writer.getFullName(),
                                                            one.getMessage(),
                                                            one.getLocation()))
                            .orElse(writer.getFullName()));
        }
        return LogicalTypeChange.between(writer, ours);
    }

    /**
     * Avro's fast reader, asked for by name: which reader the usual way gives is a system property.
     */
    private DatumReader<T> reader(Schema writer) {
        try {
            return new FastReaderBuilder(model).createDatumReader(writer, ours);
        } catch (IOException impossible) {
            throw new UncheckedIOException(
                    "schemas that can be resolved were not: " + writer.getFullName(), impossible);
        }
    }
}
