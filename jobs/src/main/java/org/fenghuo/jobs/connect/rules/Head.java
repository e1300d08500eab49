package org.fenghuo.jobs.connect.rules;

import java.time.Instant;
import org.fenghuo.records.Operation;

/** What every record that is reported, revised and deleted has at its head. */
public record Head(
        String recordId, long version, Operation operation, String source, Instant reportedAt) {
    boolean isDeletion() {
        return operation == Operation.DELETE;
    }
}
