package org.fenghuo.schemas.framing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** Sees whether a decoded value holds UNRECOGNISED anywhere, in a few nanoseconds. */
@FunctionalInterface
interface SymbolCheck {
    /** The default of all our enums. */
    String UNRECOGNISED = "UNRECOGNISED";

    /** A check of values without enums. */
    SymbolCheck NOTHING = value -> false;

    /** Whether there is one in that value. */
    boolean fails(Object value);

    /** The check for values of a schema of ours, none of which contains itself. */
    static SymbolCheck of(Schema schema) {
        return switch (schema.getType()) {
            case ENUM -> value -> value instanceof Enum<?> one && one.name().equals(UNRECOGNISED);
            case UNION -> any(schema.getTypes().stream().map(SymbolCheck::of).toList());
            case RECORD -> ofRecord(schema);
            case ARRAY -> ofItems(of(schema.getElementType()));
            case MAP -> ofValues(of(schema.getValueType()));
            default -> NOTHING;
        };
    }

    private static SymbolCheck any(List<SymbolCheck> branches) {
        List<SymbolCheck> checks = branches.stream().filter(check -> check != NOTHING).toList();
        return switch (checks.size()) {
            case 0 -> NOTHING;
            case 1 -> checks.get(0);
            default -> value -> checks.stream().anyMatch(check -> check.fails(value));
        };
    }

    private static SymbolCheck ofRecord(Schema schema) {
        List<Integer> positions = new ArrayList<>();
        List<SymbolCheck> checks = new ArrayList<>();
        for (Schema.Field field : schema.getFields()) {
            SymbolCheck check = of(field.schema());
            if (check != NOTHING) {
                positions.add(field.pos());
                checks.add(check);
            }
        }
        if (checks.isEmpty()) {
            return NOTHING;
        }
        int[] at = positions.stream().mapToInt(Integer::intValue).toArray();
        SymbolCheck[] check = checks.toArray(SymbolCheck[]::new);
        return value -> value instanceof SpecificRecordBase record && anyField(record, at, check);
    }

    private static boolean anyField(SpecificRecordBase record, int[] at, SymbolCheck[] checks) {
        for (int i = 0; i < at.length; i++) {
            if (checks[i].fails(record.get(at[i]))) {
                return true;
            }
        }
        return false;
    }

    private static SymbolCheck ofItems(SymbolCheck item) {
        return item == NOTHING
                ? NOTHING
                : value ->
                        value instanceof Collection<?> items
                                && items.stream().anyMatch(item::fails);
    }

    private static SymbolCheck ofValues(SymbolCheck item) {
        return item == NOTHING
                ? NOTHING
                : value ->
                        value instanceof Map<?, ?> map
                                && map.values().stream().anyMatch(item::fails);
    }
}
