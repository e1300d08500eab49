package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Holds a tally against all the aliases of an index. */
final class Comparison {
    private final RecountSettings settings;
    private final Progress progress;
    private final SearchServer server;
    private final Mismatches mismatches = new Mismatches();
    private final SortedMap<String, Long> documents = new TreeMap<>();
    private long linesElsewhere;

    Comparison(RecountSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.server = new SearchServer(settings.index());
    }

    RecountResult compare(Tally tally) throws ServerTrouble {
        Cells cells = Cells.count(tally);
        Optional<LocalDate> lastDay = lastDay(tally);
        RecountSettings.Aliases aliases = settings.index().aliases();
        compareIncidence(aliases.incidence(), incidence(tally, cells, lastDay));
        compareLineList(aliases.cases(), tally);
        compareLedger(aliases.ledger(), tally);
        compareRejects(aliases.rejects(), tally);
        return new RecountResult(
                RecountResult.Messages.sumOf(tally.fates()),
                tally.held().size(),
                cells.size(),
                documents,
                linesElsewhere,
                lastDay.map(LocalDate::toString).orElse(""),
                mismatches.total(),
                mismatches.first());
    }

    private Optional<LocalDate> lastDay(Tally tally) {
        Counting counting = settings.counting();
        if (counting.time() == TimeMode.LIVE) {
            return Optional.of(LocalDate.now(counting.zone()));
        }
        OptionalLong watermark = tally.watermarkMs();
        return watermark.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        LocalDate.ofInstant(
                                Instant.ofEpochMilli(watermark.getAsLong()), counting.zone()));
    }

    private IncidenceComparison incidence(Tally tally, Cells cells, Optional<LocalDate> lastDay) {
        Counting counting = settings.counting();
        int last =
                lastDay.map(day -> (int) day.toEpochDay())
                        .orElse(IncidenceComparison.LastDay.NEVER);
        return new IncidenceComparison(
                cells,
                new IncidenceDocuments(tally.places(), counting.windows()),
                new IncidenceComparison.LastDay(last, counting.longestWindow()),
                new DocumentComparison(settings.index().aliases().incidence(), mismatches));
    }

    private void compareIncidence(String alias, IncidenceComparison comparison)
            throws ServerTrouble {
        readAll(alias, comparison::take);
        comparison.finish();
        documents.put(alias, Math.max(comparison.found(), comparison.expected()));
    }

    private void compareLineList(String alias, Tally tally) throws ServerTrouble {
        LineListComparison comparison =
                new LineListComparison(tally, new DocumentComparison(alias, mismatches));
        readAll(alias, comparison::take);
        comparison.finish();
        documents.put(alias, Math.max(comparison.found(), comparison.expected()));
        linesElsewhere = comparison.elsewhere();
    }

    private void compareLedger(String alias, Tally tally) throws ServerTrouble {
        LedgerComparison comparison =
                new LedgerComparison(
                        settings.input().caseReports(), new DocumentComparison(alias, mismatches));
        readAll(alias, comparison::take);
        comparison.finish(tally.fates());
        documents.put(alias, comparison.found());
    }

    private void compareRejects(String alias, Tally tally) throws ServerTrouble {
        server.refresh(alias);
        String topic = settings.input().caseReports();
        long found =
                server.count(
                        alias,
                        """
                        {"bool":{"filter":[{"term":{"topic":"%s"}},{"range":{"partition":{"gte":0}}}]}}\
                        """
                                .formatted(topic));
        long rejected = RecountResult.Messages.sumOf(tally.fates()).rejected();
        if (found != rejected) {
            new DocumentComparison(alias, mismatches)
                    .differs("documents of topic " + topic, "number", rejected, found);
        }
        documents.put(alias, Math.max(found, rejected));
    }

    private void readAll(String alias, BiConsumer<String, JsonNode> taker) throws ServerTrouble {
        server.refresh(alias);
        long total = server.count(alias);
        long[] done = {0};
        server.readAll(
                alias,
                (id, document) -> {
                    taker.accept(id, document);
                    done[0]++;
                    if (done[0] % 1_000 == 0 || done[0] == total) {
                        progress.at(alias, done[0], total);
                    }
                });
    }
}
