package org.fenghuo.feeds.nyc.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenghuo.feeds.Records;
import org.fenghuo.feeds.nyc.NewYork;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.feeds.table.Table;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Operation;
import org.fenghuo.records.VisitType;
import org.fenghuo.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** New York's real emergency visits against the counts that the city published. */
class VisitsOracleTest {
    private final Map<String, ClinicVisit> holding = new HashMap<>();
    private final Set<String> ever = new HashSet<>();
    private final Map<Operation, Long> operations = new HashMap<>();

    private record Cell(String area, LocalDate day, String band, String measure) {}

    @Test
    void thePlayedVisitsMakeTheEndStateOfEveryBoroughAgeAndDay() throws IOException {
        Path folder = SharedData.require("data/nyc");
        NewYork feed = NewYork.read(folder, PublicationDates.ALL, Set.of(RecordStream.VISITS));
        Playing playing = feed.play();
        int publications = 0;
        while (playing.hasNext()) {
            Publication publication = playing.next();
            Records.of(ClinicVisit.class, publication).forEach(this::read);
            publications++;
        }
        Map<Cell, Integer> published = published(folder);
        Map<Cell, Integer> counted = counted(feed);
        published.values().removeIf(count -> count == 0);
        assertThat(counted).isEqualTo(published).hasSizeGreaterThan(50_000);
        System.out.printf(
                "nyc visits: %d publications, %d cells that are not 0 at the end, all agree; %s%n",
                publications, counted.size(), operations);
        playing.notes().forEach(note -> System.out.println("nyc: " + note));
    }

    private void read(ClinicVisit visit) {
        operations.merge(visit.getOperation(), 1L, Long::sum);
        boolean isNew = ever.add(visit.getRecordId());
        ClinicVisit before = holding.remove(visit.getRecordId());
        boolean good = isNew == (visit.getOperation() == Operation.REPORT);
        if (visit.getOperation() == Operation.DELETE) {
            good &= before != null;
        } else {
            good &= before == null || !before.getAdmitted().equals(visit.getAdmitted());
            good &= visit.getVisitType() == VisitType.FIRST && visit.getPerson() == null;
            good &= visit.getSymptoms() == null && visit.getDepartment().equals("emergency");
            holding.put(visit.getRecordId(), visit);
        }
        if (!good) {
            throw new AssertionError(visit + " does not follow " + before);
        }
    }

    /** By borough and by all bands together, as the file has both. */
    private Map<Cell, Integer> counted(NewYork feed) {
        Map<Cell, Integer> counted = new HashMap<>();
        for (ClinicVisit visit : holding.values()) {
            LocalDate day = LocalDate.ofInstant(visit.getArrivedAt(), feed.zone());
            for (String band : List.of(band(visit), "ALL")) {
                String area = visit.getResidenceArea();
                counted.merge(new Cell(area, day, band, "visit"), 1, Integer::sum);
                if (visit.getAdmitted()) {
                    counted.merge(new Cell(area, day, band, "admit"), 1, Integer::sum);
                }
            }
        }
        return counted;
    }

    private static String band(ClinicVisit visit) {
        boolean open = visit.getAgeYearsUntil() == 130;
        return visit.getAgeYears() + (open ? "+" : "-" + visit.getAgeYearsUntil());
    }

    private static Map<Cell, Integer> published(Path folder) throws IOException {
        Map<Cell, Integer> published = new HashMap<>();
        Table.in(
                        folder,
                        "ed_visits_borough_age_day",
                        List.of("area", "event_date", "age_band", "measure", "delta"))
                .forEach(
                        row ->
                                published.merge(
                                        new Cell(row.text(0), row.day(1), row.text(2), row.text(3)),
                                        row.whole(4),
                                        Integer::sum));
        return published;
    }
}
