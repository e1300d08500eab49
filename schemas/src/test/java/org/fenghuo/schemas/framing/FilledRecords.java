package org.fenghuo.schemas.framing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** Records of any schema in which every field is filled and every list has two items. */
final class FilledRecords {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Instant INSTANT = Instant.parse("2024-02-29T08:30:00.125Z");

    private FilledRecords() {}

    static SpecificRecordBase of(Schema schema) {
        var record = (SpecificRecordBase) SpecificData.get().newRecord(null, schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
        return record;
    }

    private static Object value(Schema type) {
        return switch (type.getType()) {
            case UNION -> value(type.getTypes().get(1));
            case STRING -> "龙驹寨-7";
            case INT -> type.getLogicalType() == null ? (Object) 37 : DAY;
            case LONG -> type.getLogicalType() == null ? (Object) 1_700_000_000_000L : INSTANT;
            case DOUBLE -> 38.6;
            case BOOLEAN -> true;
            case ENUM ->
                    SpecificData.get()
                            .createEnum(
                                    type.getEnumSymbols().get(type.getEnumSymbols().size() - 1),
                                    type);
            case ARRAY -> List.of(value(type.getElementType()), value(type.getElementType()));
            case RECORD -> of(type);
            case NULL, MAP, BYTES, FIXED, FLOAT ->
                    throw new IllegalArgumentException("no record of ours holds a " + type);
        };
    }
}
