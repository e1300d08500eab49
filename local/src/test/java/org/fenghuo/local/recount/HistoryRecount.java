package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Recounts a history held in memory and compares documents held in memory, alias by alias. */
public final class HistoryRecount {
    private final Counting counting;
    private final Tally tally;
    private final Mismatches mismatches = new Mismatches();
    private final List<String> summary = new ArrayList<>();
    private long linesElsewhere;

    /** Documents of an alias. */
    @FunctionalInterface
    public interface Documents {
        /** Hands out all that an alias shows. */
        void showing(String alias, BiConsumer<String, JsonNode> taker);
    }

    /** Takes all messages, the partitions one after the other. */
    public HistoryRecount(
            Counting counting,
            List<ConsumerRecord<byte[], byte[]>> areas,
            List<List<ConsumerRecord<byte[], byte[]>>> partitions)
            throws IOException {
        this.counting = counting;
        AreaRegister register = new AreaRegister(KnownSchemas.shipped());
        areas.forEach(area -> register.take(area.key(), area.value()));
        Reference reference = new Reference(new Places(register.areas()), diseases());
        tally = new Tally(counting, reference, KnownSchemas.shipped(), partitions.size());
        partitions.forEach(
                messages -> messages.forEach(message -> tally.take(Messages.of(message))));
    }

    private static Diseases diseases() throws IOException {
        try (Reader table =
                new InputStreamReader(
                        HistoryRecount.class.getResourceAsStream("/reference/diseases.csv"),
                        UTF_8)) {
            return Diseases.read(table);
        }
    }

    /** The counts, field by field. */
    public HistoryRecount compareIncidence(Documents documents) {
        int last = LastDay.number(LastDay.of(counting, List.of(tally.watermarkMs())));
        SeriesComparison comparison =
                new SeriesComparison(
                        new IncidenceDocuments(tally.places(), counting.windows())
                                .bySeries(Cells.count(tally), last),
                        new DocumentComparison("incidence", mismatches));
        documents.showing("incidence", comparison::take);
        comparison.finish();
        summary.add("%d of %d counts".formatted(comparison.found(), comparison.expected()));
        return this;
    }

    /** The line list. */
    public HistoryRecount compareLineList(Documents documents) {
        LineListComparison comparison =
                new LineListComparison(tally, new DocumentComparison("cases", mismatches));
        documents.showing("cases", comparison::take);
        comparison.finish();
        linesElsewhere = comparison.elsewhere();
        summary.add(
                "%d of %d lines, %d where they were"
                        .formatted(comparison.found(), comparison.expected(), linesElsewhere));
        return this;
    }

    /** What became of the messages. */
    public HistoryRecount compareLedger(Documents documents) {
        LedgerComparison comparison =
                new LedgerComparison("case-reports", new DocumentComparison("ledger", mismatches));
        documents.showing("ledger", comparison::take);
        comparison.finish(tally.fates());
        long rejected = StreamResult.Messages.sumOf(tally.fates().values()).rejected();
        long[] found = {0};
        documents.showing("rejects", (id, document) -> found[0]++);
        if (rejected != found[0]) {
            new DocumentComparison("rejects", mismatches)
                    .differs("all", "number", rejected, found[0]);
        }
        SourcesComparison sources =
                new SourcesComparison(
                        "case-reports",
                        tally.sources(),
                        new DocumentComparison("sources", mismatches));
        documents.showing("sources", sources::take);
        sources.finish();
        summary.add("%d of %d days of sources".formatted(sources.found(), sources.expected()));
        summary.add(StreamResult.Messages.sumOf(tally.fates().values()).toString());
        return this;
    }

    /** Lines that stand where earlier areas put them. */
    public long linesElsewhere() {
        return linesElsewhere;
    }

    /** The first differences found. */
    public List<Mismatch> mismatches() {
        return mismatches.first();
    }

    /** How much was compared. */
    public List<String> summary() {
        return List.copyOf(summary);
    }
}
