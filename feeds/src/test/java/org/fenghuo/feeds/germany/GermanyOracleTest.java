package org.fenghuo.feeds.germany;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.feeds.HoldingVersions;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.feeds.table.Table;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.fenghuo.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** The real case list against the county figures that were published from it. */
class GermanyOracleTest {
    private final Map<String, Map<LocalDate, Integer>> counted = new HashMap<>();
    private final HoldingVersions versions = new HoldingVersions();

    private record Expected(String county, int total, int lastWeek) {}

    @Test
    void totalsAndWindowsAgreeForEveryCountyAndPublication() throws IOException {
        Path folder = SharedData.require("data/de");
        Map<LocalDate, List<Expected>> oracle = oracle(folder);
        Germany feed = Germany.read(folder, PublicationDates.ALL);
        Playing playing = feed.play();
        int rows = 0;
        while (playing.hasNext()) {
            Publication publication = playing.next();
            versions.read(publication, this::count);
            LocalDate date = LocalDate.ofInstant(publication.at(), feed.zone());
            assertThat(publication.at()).isEqualTo(date.atStartOfDay(feed.zone()).toInstant());
            rows += assertAgrees(date, oracle.remove(date));
        }
        assertThat(oracle).isEmpty();
        System.out.printf(
                "de: %d of %d county-days agree, %d live cases, %d REPORT, %d REVISE, %d DELETE%n",
                rows,
                rows,
                versions.live(),
                versions.count(Operation.REPORT),
                versions.count(Operation.REVISE),
                versions.count(Operation.DELETE));
        playing.notes().forEach(note -> System.out.println("de: " + note));
        versions.all().forEach(GermanyOracleTest::checkDays);
    }

    @Test
    void theStateOfMidOctoberAgreesWhenPlayedFromADayInBetween() throws IOException {
        Path folder = SharedData.require("data/de");
        LocalDate last = LocalDate.of(2020, 10, 15);
        LocalDate from = LocalDate.of(2020, 10, 1);
        Germany feed = Germany.read(folder, new PublicationDates(from, last));
        Playing playing = feed.play();
        int publications = 0;
        while (playing.hasNext()) {
            versions.read(playing.next(), this::count);
            publications++;
        }
        assertThat(publications).isEqualTo(1 + 15);
        assertThat(assertAgrees(last, oracle(folder).get(last))).isEqualTo(269);
    }

    private void count(CaseReport report, int sign) {
        counted.computeIfAbsent(report.getReportingArea(), county -> new HashMap<>())
                .merge(report.getReportDay(), sign, Integer::sum);
    }

    private static void checkDays(CaseReport report) {
        LocalDate known = LocalDate.ofInstant(report.getReportedAt(), ZoneId.of("Europe/Berlin"));
        if (report.getOnsetDay() != null && report.getOnsetDay().isAfter(known)) {
            throw new AssertionError("onset after it was known: " + report);
        }
    }

    private int assertAgrees(LocalDate date, List<Expected> expected) {
        for (Expected county : expected) {
            Map<LocalDate, Integer> days = counted.getOrDefault(county.county(), Map.of());
            int total = 0;
            int lastWeek = 0;
            for (Map.Entry<LocalDate, Integer> day : days.entrySet()) {
                total += day.getValue();
                boolean inWindow =
                        !day.getKey().isBefore(date.minusDays(7)) && day.getKey().isBefore(date);
                lastWeek += inWindow ? day.getValue() : 0;
            }
            assertThat(new Expected(county.county(), total, lastWeek))
                    .as("%s", date)
                    .isEqualTo(county);
        }
        return expected.size();
    }

    private static Map<LocalDate, List<Expected>> oracle(Path folder) throws IOException {
        Map<LocalDate, List<Expected>> oracle = new TreeMap<>();
        Table.in(
                        folder,
                        "oracle_county_day",
                        List.of(
                                "published_on",
                                "county",
                                "cases_total",
                                "cases_report_date_last_7_days"))
                .forEach(
                        row ->
                                oracle.computeIfAbsent(row.day(0), day -> new ArrayList<>())
                                        .add(
                                                new Expected(
                                                        row.text(1), row.whole(2), row.whole(3))));
        return oracle;
    }
}
