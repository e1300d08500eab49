package org.fenghuo.local.recount.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.fenghuo.records.Operation;

/** The fields with which every record begins, and their rules. */
record Head(String recordId, long version, Operation operation, String source, Instant reportedAt) {
    private static final Instant FIRST_INSTANT = Instant.parse("1900-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofHours(1);

    boolean deletes() {
        return operation == Operation.DELETE;
    }

    /** Checks of a record with this head, of which the head itself was checked. */
    Checks checks(IndexedRecord record, long appendedAtMs, ZoneId zone) {
        Checks checks = new Checks(zone, reportedAt);
        unknownSymbol(record).ifPresent(path -> checks.broken(true, "unknown-symbol", path));
        checks.givenText(recordId, "recordId");
        checks.shortId(recordId, "recordId");
        checks.givenText(source, "source");
        checks.shortId(source, "source");
        checks.broken(version < 0, "version-negative", "version");
        Instant latest = Instant.ofEpochMilli(appendedAtMs).plus(CLOCKS_DIFFER_BY);
        checks.broken(reportedAt.isAfter(latest), "reported-in-the-future", "reportedAt");
        checks.broken(reportedAt.isBefore(FIRST_INSTANT), "reported-too-early", "reportedAt");
        return checks;
    }

    /** The field that holds a symbol nobody knows, at any depth. */
    static Optional<String> unknownSymbol(IndexedRecord record) {
        for (Schema.Field field : record.getSchema().getFields()) {
            if (isUnknown(record.get(field.pos()))) {
                return Optional.of(field.name());
            }
        }
        return Optional.empty();
    }

    private static boolean isUnknown(Object value) {
        if (value instanceof Enum<?> symbol) {
            return symbol.name().equals("UNRECOGNISED");
        }
        if (value instanceof IndexedRecord record) {
            return unknownSymbol(record).isPresent();
        }
        if (value instanceof Collection<?> items) {
            return items.stream().anyMatch(Head::isUnknown);
        }
        return false;
    }
}
