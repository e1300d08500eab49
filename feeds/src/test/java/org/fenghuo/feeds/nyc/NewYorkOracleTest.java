package org.fenghuo.feeds.nyc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.HoldingVersions;
import org.fenghuo.feeds.publication.FeedSize;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.feeds.table.Table;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Outcome;
import org.fenghuo.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** New York's real files against the figures that the city published from them. */
class NewYorkOracleTest {
    private static final List<String> BOROUGHS = List.of("BX", "BK", "MN", "QN", "SI");
    private static final String CITY = "NYC";
    private static final Instant AVERAGES_OF_MARCH = Instant.parse("2021-03-29T23:18:39Z");
    private static final Instant LAST_OF_MARCH = Instant.parse("2021-03-31T16:53:17Z");

    private final Map<Cell, Integer> counted = new HashMap<>();
    private final Map<Cell, Integer> raw = new HashMap<>();
    private final HoldingVersions versions = new HoldingVersions();

    private record Cell(String area, LocalDate day, String measure) {}

    private record RawChange(String area, LocalDate day, String measure, int delta) {}

    @Test
    void afterEveryPublicationTheReportsThatHoldAreThePublishedCounts() throws IOException {
        Path folder = SharedData.require("data/nyc");
        NavigableMap<Instant, List<RawChange>> published = published(folder);
        NewYork feed = NewYork.read(folder, PublicationDates.ALL);
        PublishedFigures figures = PublishedFigures.read(folder, feed.areas());
        Playing playing = feed.play();
        int publications = 0;
        int agreeing = 0;
        for (Map.Entry<Instant, List<RawChange>> expected : published.entrySet()) {
            Publication publication = playing.next();
            assertThat(publication.at()).isEqualTo(expected.getKey());
            Set<Cell> touched = new HashSet<>();
            expected.getValue().forEach(change -> apply(change, touched));
            versions.read(publication, (report, sign) -> count(report, sign, touched));
            assertCellsAgree(touched);
            assertThat(figures.differing(publication.at(), this::casesInWeek)).isEmpty();
            agreeing += figures.count(publication.at());
            publications++;
            if (publication.at().equals(LAST_OF_MARCH)) {
                printStale(figures, AVERAGES_OF_MARCH, publication.at());
            }
        }
        assertThat(playing.hasNext()).isFalse();
        Set<Cell> all = new HashSet<>(raw.keySet());
        all.addAll(counted.keySet());
        assertCellsAgree(all);
        assertThat(agreeing).isEqualTo(figures.count()).isPositive();
        printStale(figures, figures.last(), published.lastKey());
        System.out.printf(
                "nyc: %d publications, %d cells at the end, %d live cases, %d REPORT, %d REVISE, %d"
                        + " DELETE, %d of %d published rates and averages agree%n",
                publications,
                all.size(),
                versions.live(),
                versions.count(Operation.REPORT),
                versions.count(Operation.REVISE),
                versions.count(Operation.DELETE),
                agreeing,
                figures.count());
        playing.notes().forEach(note -> System.out.println("nyc: " + note));
        checkEventDays();
        assertEventsAgree(playing.notes());
    }

    @Test
    void aLaterBeginningPlaysTheEarlierPublicationsAsOneAndEndsTheSame() throws IOException {
        Path folder = SharedData.require("data/nyc");
        LocalDate from = LocalDate.of(2021, 10, 1);
        NewYork feed = NewYork.read(folder, PublicationDates.ALL.from(from));
        Playing playing = feed.play();
        Publication base = playing.next();
        assertThat(LocalDate.ofInstant(base.at(), feed.zone())).isBefore(from);
        versions.read(base, (report, sign) -> count(report, sign, new HashSet<>()));
        assertThat(versions.count(Operation.REPORT)).isEqualTo(base.size());
        while (playing.hasNext()) {
            Publication publication = playing.next();
            assertThat(LocalDate.ofInstant(publication.at(), feed.zone())).isAfterOrEqualTo(from);
            versions.read(publication, (report, sign) -> count(report, sign, new HashSet<>()));
        }
        Map<Cell, Integer> merged = new HashMap<>(counted);
        counted.clear();
        NewYorkOracleTest whole = new NewYorkOracleTest();
        whole.play(NewYork.read(folder, PublicationDates.ALL));
        merged.values().removeIf(persons -> persons == 0);
        whole.counted.values().removeIf(persons -> persons == 0);
        assertThat(merged).isEqualTo(whole.counted);
    }

    @Test
    void aHundredAndFiftyThousandRecordsASecondAreMadeInLittleMemory() throws IOException {
        NewYork feed = NewYork.read(SharedData.require("data/nyc"), PublicationDates.ALL);
        FeedSize size = feed.size();
        long start = System.nanoTime();
        Playing playing = feed.play();
        long records = 0;
        while (playing.hasNext()) {
            for (SpecificRecordBase report : playing.next().records()) {
                records += ((CaseReport) report).getRecordId().isEmpty() ? 0 : 1;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "nyc: %d records in %.2f s, %d MB in use at the end%n",
                records, seconds, used / 1_000_000);
        assertThat(playing.hasNext()).isFalse();
        assertThat(records).isEqualTo(size.records());
        assertThat(records / seconds).isGreaterThan(150_000);
        assertThat(used).isLessThan(700_000_000);
    }

    private Instant play(NewYork feed) {
        Instant last = Instant.MIN;
        for (Playing playing = feed.play(); playing.hasNext(); ) {
            Publication publication = playing.next();
            versions.read(publication, (report, sign) -> count(report, sign, new HashSet<>()));
            last = publication.at();
        }
        return last;
    }

    private static NavigableMap<Instant, List<RawChange>> published(Path folder)
            throws IOException {
        NavigableMap<Instant, List<RawChange>> published = new TreeMap<>();
        Table.in(
                        folder,
                        "cases_borough_day",
                        List.of("published_at", "area", "event_date", "measure", "delta"))
                .forEach(
                        row ->
                                published
                                        .computeIfAbsent(row.instant(0), at -> new ArrayList<>())
                                        .add(
                                                new RawChange(
                                                        row.text(1),
                                                        row.day(2),
                                                        row.text(3),
                                                        row.whole(4))));
        return published;
    }

    private void apply(RawChange change, Set<Cell> touched) {
        Cell cell = new Cell(change.area(), change.day(), change.measure());
        raw.merge(cell, change.delta(), Integer::sum);
        touched.add(cell);
        touched.add(new Cell(CITY, change.day(), change.measure()));
    }

    private void count(CaseReport report, int sign, Set<Cell> touched) {
        String area = report.getResidenceArea();
        boolean confirmed = report.getClassification() == Classification.CONFIRMED;
        add(
                new Cell(area, report.getDiagnosisDay(), confirmed ? "confirmed" : "probable"),
                sign,
                touched);
        if (report.getDiedOn() != null) {
            add(new Cell(area, report.getDiedOn(), "death"), sign, touched);
        }
        if (report.getAdmittedOn() != null) {
            add(new Cell(area, report.getAdmittedOn(), "hospitalized"), sign, touched);
        }
    }

    private void add(Cell cell, int sign, Set<Cell> touched) {
        counted.merge(cell, sign, Integer::sum);
        touched.add(cell);
    }

    private int wanted(Cell cell) {
        if (!cell.area().equals(CITY)) {
            return raw.getOrDefault(cell, 0);
        }
        int residual = raw.getOrDefault(cell, 0);
        for (String borough : BOROUGHS) {
            residual -= raw.getOrDefault(new Cell(borough, cell.day(), cell.measure()), 0);
        }
        return Math.max(0, residual);
    }

    private void assertCellsAgree(Set<Cell> cells) {
        for (Cell cell : cells) {
            int persons = counted.getOrDefault(cell, 0);
            int wanted = wanted(cell);
            boolean isCase =
                    cell.measure().equals("confirmed") || cell.measure().equals("probable");
            if (isCase ? persons != wanted : persons > wanted) {
                throw new AssertionError(cell + ": " + persons + " reports, published " + wanted);
            }
        }
    }

    /** Events that could not be attributed are exactly those the notes speak of. */
    private void assertEventsAgree(List<String> notes) {
        for (String event : List.of("hospitalized", "death")) {
            int published = 0;
            int attributed = 0;
            Set<Cell> cells = new HashSet<>(counted.keySet());
            cells.addAll(raw.keySet());
            for (Cell cell : cells) {
                if (cell.measure().equals(event)) {
                    published += wanted(cell);
                    attributed += counted.getOrDefault(cell, 0);
                }
            }
            String note =
                    "%s: %d published, %d attributed to a case, %d left out"
                            .formatted(event, published, attributed, published - attributed);
            assertThat(notes).anyMatch(each -> each.startsWith(note));
        }
    }

    private void checkEventDays() {
        for (CaseReport report : versions.all()) {
            if (report.getOperation() == Operation.DELETE) {
                continue;
            }
            LocalDate diagnosed = report.getDiagnosisDay();
            LocalDate latest = diagnosed.plusDays(Events.FARTHEST_DAYS);
            LocalDate died = report.getDiedOn();
            LocalDate admitted = report.getAdmittedOn();
            boolean good = within(died, diagnosed, latest) && within(admitted, diagnosed, latest);
            good &= died == null || admitted == null || !admitted.isAfter(died);
            good &= (died == null) == (report.getOutcome() != Outcome.DIED);
            good &= report.getReportDay() == null || !report.getReportDay().isBefore(diagnosed);
            if (!good) {
                throw new AssertionError("days out of order: " + report);
            }
        }
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return day == null || (!day.isBefore(first) && !day.isAfter(last));
    }

    /** Later publications revise the days of earlier figures; how far is printed, not checked. */
    private void printStale(PublishedFigures figures, Instant at, Instant later) {
        System.out.printf(
                "nyc: of %d figures published at %s, %d differ from the reports known at %s%n",
                figures.count(at), at, figures.differing(at, this::casesInWeek).size(), later);
    }

    private int casesInWeek(String area, LocalDate last) {
        int cases = 0;
        List<String> areas = area.equals(CITY) ? withCity() : List.of(area);
        for (String place : areas) {
            for (LocalDate day = last.minusDays(6); !day.isAfter(last); day = day.plusDays(1)) {
                cases += counted.getOrDefault(new Cell(place, day, "confirmed"), 0);
                cases += counted.getOrDefault(new Cell(place, day, "probable"), 0);
            }
        }
        return cases;
    }

    private static List<String> withCity() {
        List<String> all = new ArrayList<>(BOROUGHS);
        all.add(CITY);
        return all;
    }
}
