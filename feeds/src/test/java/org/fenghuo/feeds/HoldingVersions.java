package org.fenghuo.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;

/**
 * A plain reader of a feed: the version of each record that holds, and what every feed promises.
 */
public final class HoldingVersions {
    private final Map<String, CaseReport> holding = new HashMap<>();
    private final Map<Operation, Long> operations = new HashMap<>();

    /** Reads a publication; tells of each record that stops (-1) and starts (+1) counting. */
    public void read(Publication publication, BiConsumer<CaseReport, Integer> counting) {
        int records = 0;
        for (SpecificRecordBase record : publication.records()) {
            CaseReport report = (CaseReport) record;
            records++;
            operations.merge(report.getOperation(), 1L, Long::sum);
            boolean deleted = report.getOperation() == Operation.DELETE;
            CaseReport before = holding.put(report.getRecordId(), report);
            checkOrder(before, report);
            if (!report.getReportedAt().equals(publication.at())) {
                throw new AssertionError("not of the publication's instant: " + report);
            }
            if (before != null) {
                counting.accept(before, -1);
            }
            if (!deleted) {
                counting.accept(report, 1);
            }
        }
        assertThat(records).isEqualTo(publication.size());
    }

    public long count(Operation operation) {
        return operations.getOrDefault(operation, 0L);
    }

    public long live() {
        return holding.values().stream()
                .filter(report -> report.getOperation() != Operation.DELETE)
                .count();
    }

    public Iterable<CaseReport> all() {
        return holding.values();
    }

    private static void checkOrder(CaseReport before, CaseReport report) {
        boolean first = report.getOperation() == Operation.REPORT;
        boolean good =
                first
                        ? before == null
                        : before != null
                                && before.getOperation() != Operation.DELETE
                                && before.getVersion() < report.getVersion();
        if (!good) {
            throw new AssertionError(report + " does not follow " + before);
        }
    }
}
