package org.fenghuo.local.recount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Recounts the case reports. */
final class CasesRecount {
    private final RecountSettings settings;
    private final StreamComparison comparison;

    CasesRecount(RecountSettings settings, StreamComparison comparison) {
        this.settings = settings;
        this.comparison = comparison;
    }

    StreamResult run(TopicsRead topics) throws ServerTrouble {
        ReferenceFiles files = new ReferenceFiles(settings.referenceFolder());
        Reference reference =
                new Reference(
                        new Places(topics.areas()), files.read("diseases.csv", Diseases::read));
        Tally tally =
                topics.readWhole(
                        settings.input().topics().caseReports(),
                        partitions ->
                                new Tally(
                                        settings.counting(),
                                        reference,
                                        topics.schemas(),
                                        partitions),
                        Tally::take);
        return compare(tally);
    }

    private StreamResult compare(Tally tally) throws ServerTrouble {
        Counting counting = settings.counting();
        RecountSettings.Aliases aliases = settings.index().aliases();
        Cells cells = Cells.count(tally);
        Optional<LocalDate> lastDay = LastDay.of(counting, List.of(tally.watermarkMs()));
        comparison.compareSeries(
                aliases.incidence(),
                new IncidenceDocuments(tally.places(), counting.windows())
                        .bySeries(cells, LastDay.number(lastDay)));
        List<String> notes = compareLineList(aliases.cases(), tally);
        TopicFates fates =
                new TopicFates(
                        settings.input().topics().caseReports(), tally.fates(), tally.sources());
        comparison.compareFates(List.of(fates));
        return comparison.result(
                Stream.CASES,
                List.of(fates),
                new StreamComparison.Counted(tally.held().size(), cells.size(), lastDay),
                notes);
    }

    private List<String> compareLineList(String alias, Tally tally) throws ServerTrouble {
        LineListComparison lines = new LineListComparison(tally, comparison.into(alias));
        comparison.readAll(alias, lines::take);
        lines.finish();
        comparison.compared(alias, lines.found(), lines.expected());
        return lines.elsewhere() == 0
                ? List.of()
                : List.of(
                        "%,d lines stand where areas lay when their cards came; they move with the next version or copy of a card"
                                .formatted(lines.elsewhere()));
    }
}
