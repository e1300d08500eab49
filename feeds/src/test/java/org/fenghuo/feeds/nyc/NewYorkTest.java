package org.fenghuo.feeds.nyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.fenghuo.feeds.Records;
import org.fenghuo.feeds.publication.FeedSize;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewYorkTest {
    private static final String FIRST = "2020-05-18T19:22:45Z";
    private static final String SECOND = "2020-05-20T02:00:00Z";
    private static final LocalDate DAY = LocalDate.of(2020, 5, 10);

    @TempDir Path folder;
    private final StringBuilder rows =
            new StringBuilder("seq,published_at,kind,area,event_date,measure,delta,value\n");

    @BeforeEach
    void twoBoroughs() throws IOException {
        Files.writeString(
                folder.resolve("areas.csv"),
                """
                area,level,parent,name,age_band,population,source
                AA,borough,TOWN,Aa,rate-denominator,1000,census
                AA,borough,TOWN,Aa,ALL,999,other
                BB,borough,TOWN,Bb,rate-denominator,2000,census
                10001,zip,AA,Zip,ALL,10.5,zip
                TOWN,city,,Town,rate-denominator,3000,census
                """);
    }

    @Test
    void areasComeLargestFirstWithTheDenominatorOfRates() throws IOException {
        assertThat(feed().areas())
                .extracting(
                        area -> area.getCode(),
                        area -> area.getLevel(),
                        area -> area.getPopulations().get(0).getPersons())
                .containsExactly(
                        tuple("TOWN", AreaLevel.PREFECTURE, 3000.0),
                        tuple("AA", AreaLevel.COUNTY, 1000.0),
                        tuple("BB", AreaLevel.COUNTY, 2000.0),
                        tuple("10001", AreaLevel.TOWNSHIP, 10.5));
    }

    @Test
    void anIncreaseIsThatManyReportsOfTheKey() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 2);
        row(FIRST, "AA", DAY, "probable", 1);
        row(SECOND, "BB", DAY, "confirmed", 1);
        List<List<CaseReport>> played = play();
        assertThat(played.get(0))
                .extracting(CaseReport::getRecordId, CaseReport::getClassification)
                .containsExactly(
                        tuple("nyc-1", Classification.CONFIRMED),
                        tuple("nyc-2", Classification.CONFIRMED),
                        tuple("nyc-3", Classification.CLINICAL));
        CaseReport later = played.get(1).get(0);
        assertThat(later.getOperation()).isEqualTo(Operation.REPORT);
        assertThat(later.getOrigin()).isEqualTo(Origin.REPLAY);
        assertThat(later.getResidenceArea()).isEqualTo("BB");
        assertThat(later.getDiagnosisDay()).isEqualTo(DAY);
        assertThat(later.getVersion()).isEqualTo(later.getReportedAt().toEpochMilli());
        assertThat(later.getReportedAt()).hasToString(SECOND);
    }

    @Test
    void theReportDayIsTheLocalDayOfPublicationAndUnknownForWhatIsLoadedFirst() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 1);
        row(SECOND, "BB", DAY, "confirmed", 1);
        List<List<CaseReport>> played = play();
        assertThat(played.get(0).get(0).getReportDay()).isNull();
        assertThat(played.get(1).get(0).getReportDay()).isEqualTo(LocalDate.of(2020, 5, 19));
    }

    @Test
    void aDecreaseAloneDeletesTheNewestReportOfTheKey() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 3);
        row(SECOND, "AA", DAY, "confirmed", -1);
        assertThat(told(play().get(1))).containsExactly("nyc-3 DELETE");
    }

    @Test
    void aDecreaseBesideAnIncreaseIsOnePersonOnTheNearestDay() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 1);
        row(SECOND, "AA", DAY, "confirmed", -1);
        row(SECOND, "AA", DAY.plusDays(3), "confirmed", 1);
        row(SECOND, "AA", DAY.minusDays(2), "confirmed", 1);
        assertThat(told(play().get(1)))
                .containsExactly(
                        "nyc-1 REVISE AA 2020-05-08 CONFIRMED",
                        "nyc-2 REPORT AA 2020-05-13 CONFIRMED");
    }

    @Test
    void aDayMoreThanTwoWeeksAwayIsAnotherPerson() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 1);
        row(SECOND, "AA", DAY, "confirmed", -1);
        row(SECOND, "AA", DAY.minusDays(15), "confirmed", 1);
        assertThat(told(play().get(1)))
                .containsExactly("nyc-1 DELETE", "nyc-2 REPORT AA 2020-04-25 CONFIRMED");
    }

    @Test
    void aProbableCaseIsConfirmedBeforeItMovesElsewhere() throws IOException {
        row(FIRST, "AA", DAY, "probable", 2);
        row(SECOND, "AA", DAY, "probable", -2);
        row(SECOND, "AA", DAY, "confirmed", 1);
        row(SECOND, "BB", DAY, "probable", 1);
        assertThat(told(play().get(1)))
                .containsExactly(
                        "nyc-1 REVISE BB 2020-05-10 CLINICAL",
                        "nyc-2 REVISE AA 2020-05-10 CONFIRMED");
    }

    @Test
    void aConfirmedCaseDoesNotBecomeProbable() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 1);
        row(SECOND, "AA", DAY, "confirmed", -1);
        row(SECOND, "AA", DAY, "probable", 1);
        assertThat(told(play().get(1)))
                .containsExactly("nyc-1 DELETE", "nyc-2 REPORT AA 2020-05-10 CLINICAL");
    }

    @Test
    void personsOfUnknownBoroughLiveAtTheCityAndMoveWhenTheirBoroughIsFound() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 1);
        row(FIRST, "TOWN", DAY, "confirmed", 2);
        row(SECOND, "BB", DAY, "confirmed", 1);
        List<List<CaseReport>> played = play();
        assertThat(told(played.get(0)))
                .containsExactly(
                        "nyc-1 REPORT AA 2020-05-10 CONFIRMED",
                        "nyc-2 REPORT TOWN 2020-05-10 CONFIRMED");
        assertThat(told(played.get(1))).containsExactly("nyc-2 REVISE BB 2020-05-10 CONFIRMED");
    }

    @Test
    void aCityWithFewerThanItsBoroughsIsHeldAtNoneAndNoted() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 5);
        row(FIRST, "TOWN", DAY, "confirmed", 3);
        row(FIRST, "BB", DAY, "probable", 4);
        Playing playing = feed().play();
        assertThat(playing.next().size()).isEqualTo(9);
        assertThat(playing.notes())
                .anyMatch(
                        note ->
                                note.startsWith("confirmed: the city had fewer")
                                        && note.contains("(2)"))
                .anyMatch(
                        note ->
                                note.startsWith("probable: the city had no row")
                                        && note.contains("(4)"));
    }

    @Test
    void aDeathIsTheOutcomeOfTheNearestCaseBefore() throws IOException {
        row(FIRST, "AA", DAY.minusDays(9), "confirmed", 1);
        row(FIRST, "AA", DAY.minusDays(1), "probable", 1);
        row(FIRST, "AA", DAY.minusDays(2), "confirmed", 1);
        row(FIRST, "AA", DAY.plusDays(1), "confirmed", 1);
        row(SECOND, "AA", DAY, "death", 1);
        row(SECOND, "AA", DAY, "hospitalized", 1);
        List<CaseReport> revised = play().get(1);
        assertThat(revised)
                .extracting(
                        CaseReport::getOperation,
                        CaseReport::getDiagnosisDay,
                        CaseReport::getOutcome,
                        CaseReport::getDiedOn,
                        CaseReport::getAdmittedOn)
                .containsExactly(tuple(Operation.REVISE, DAY.minusDays(2), Outcome.DIED, DAY, DAY));
    }

    @Test
    void aDeathWithoutACaseOfItsPlaceIsLeftOutAloudUntilThereIsOne() throws IOException {
        row(FIRST, "AA", DAY.minusDays(61), "confirmed", 1);
        row(FIRST, "BB", DAY, "confirmed", 1);
        row(FIRST, "AA", DAY, "death", 1);
        row(SECOND, "AA", DAY, "confirmed", 1);
        Playing playing = feed().play();
        read(playing.next());
        assertThat(playing.notes())
                .anyMatch(
                        note ->
                                note.startsWith("death: 1 published, 0 attributed")
                                        && note.contains("AA 2020-05-10 (1)"));
        assertThat(read(playing.next())).extracting(CaseReport::getDiedOn).containsExactly(DAY);
    }

    @Test
    void aDeathTakenBackLeavesTheCaseAlive() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 1);
        row(FIRST, "AA", DAY, "death", 1);
        row(SECOND, "AA", DAY, "death", -1);
        List<List<CaseReport>> played = play();
        assertThat(played.get(0).get(0).getOutcome()).isEqualTo(Outcome.DIED);
        assertThat(told(played.get(1))).containsExactly("nyc-1 REVISE AA 2020-05-10 CONFIRMED");
        assertThat(played.get(1).get(0).getOutcome()).isNull();
        assertThat(played.get(1).get(0).getDiedOn()).isNull();
    }

    @Test
    void aDeathMovesWithThePersonWhoMoves() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 1);
        row(FIRST, "AA", DAY.plusDays(2), "death", 1);
        row(SECOND, "AA", DAY, "confirmed", -1);
        row(SECOND, "BB", DAY, "confirmed", 1);
        row(SECOND, "AA", DAY.plusDays(2), "death", -1);
        row(SECOND, "BB", DAY.plusDays(2), "death", 1);
        List<CaseReport> revised = play().get(1);
        assertThat(told(revised)).containsExactly("nyc-1 REVISE BB 2020-05-10 CONFIRMED");
        assertThat(revised.get(0).getDiedOn()).isEqualTo(DAY.plusDays(2));
    }

    @Test
    void aDeathWhoseCaseIsDeletedGoesToAnotherCase() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 1);
        row(FIRST, "AA", DAY.minusDays(20), "confirmed", 1);
        row(FIRST, "AA", DAY, "death", 1);
        row(SECOND, "AA", DAY, "confirmed", -1);
        List<CaseReport> revised = play().get(1);
        assertThat(told(revised))
                .containsExactly("nyc-1 REVISE AA 2020-04-20 CONFIRMED", "nyc-2 DELETE");
        assertThat(revised.get(0).getDiedOn()).isEqualTo(DAY);
    }

    @Test
    void rowsOfOneInstantAreOnePublicationWhereverTheyStand() throws IOException {
        row(SECOND, "AA", DAY, "confirmed", -1);
        row(FIRST, "AA", DAY, "confirmed", 1);
        row(SECOND, "AA", DAY.plusDays(1), "confirmed", 1);
        List<List<CaseReport>> played = play();
        assertThat(played).hasSize(2);
        assertThat(told(played.get(1))).containsExactly("nyc-1 REVISE AA 2020-05-11 CONFIRMED");
    }

    @Test
    void whatCameAndWentBeforeTheBeginningIsNotSpokenOf() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 2);
        row(SECOND, "AA", DAY, "confirmed", -1);
        row("2020-05-21T16:00:00Z", "AA", DAY, "confirmed", 1);
        PublicationDates dates = PublicationDates.ALL.from(LocalDate.of(2020, 5, 21));
        write();
        NewYork feed = NewYork.read(folder, dates);
        assertThat(feed.size()).isEqualTo(new FeedSize(2, 2));
        Playing playing = feed.play();
        Publication base = playing.next();
        assertThat(base.at()).hasToString(SECOND);
        assertThat(told(read(base))).containsExactly("nyc-1 REPORT AA 2020-05-10 CONFIRMED");
        assertThat(told(read(playing.next())))
                .containsExactly("nyc-3 REPORT AA 2020-05-10 CONFIRMED");
    }

    @Test
    void publicationsAfterTheLastDateAreNotPlayed() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 2);
        row(SECOND, "AA", DAY, "confirmed", 1);
        write();
        LocalDate eve = LocalDate.of(2020, 5, 18);
        assertThat(NewYork.read(folder, PublicationDates.ALL.to(eve)).size())
                .isEqualTo(new FeedSize(1, 2));
        assertThat(NewYork.read(folder, PublicationDates.ALL.to(eve.plusDays(1))).size())
                .isEqualTo(new FeedSize(2, 3));
        assertThat(NewYork.read(folder, PublicationDates.ALL.to(eve.minusDays(1))).size())
                .isEqualTo(new FeedSize(0, 0));
    }

    @Test
    void recordsOfAnEarlierPublicationAreRefusedOnceTheNextIsAskedFor() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 1);
        row(SECOND, "AA", DAY, "confirmed", 1);
        Playing playing = feed().play();
        Iterator<?> records = playing.next().records().iterator();
        playing.next();
        assertThatThrownBy(records::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(FIRST);
    }

    @Test
    void anAreaThatIsNotInTheTableIsNamedWithItsLine() {
        row(FIRST, "ZZ", DAY, "confirmed", 1);
        assertThatThrownBy(this::feed)
                .hasMessageContaining("line 2 column area")
                .hasMessageContaining("ZZ");
    }

    @Test
    void aMeasureThatIsNotKnownIsLeftOutAloud() throws IOException {
        row(FIRST, "AA", DAY, "confirmed", 1);
        row(FIRST, "AA", DAY, "recovered", 1);
        Playing playing = feed().play();
        assertThat(playing.next().size()).isEqualTo(1);
        assertThat(playing.notes()).anyMatch(note -> note.contains("'recovered'"));
    }

    private void row(String at, String area, LocalDate day, String measure, int delta) {
        rows.append("0,%s,change,%s,%s,%s,%d,0\n".formatted(at, area, day, measure, delta));
    }

    private void write() throws IOException {
        Files.writeString(folder.resolve("cases_borough_day.csv"), rows);
    }

    private NewYork feed() throws IOException {
        write();
        return NewYork.read(folder, PublicationDates.ALL);
    }

    private List<List<CaseReport>> play() throws IOException {
        List<List<CaseReport>> played = new ArrayList<>();
        for (Playing playing = feed().play(); playing.hasNext(); ) {
            played.add(read(playing.next()));
        }
        return played;
    }

    private static List<CaseReport> read(Publication publication) {
        return Records.of(CaseReport.class, publication).toList();
    }

    private static List<String> told(List<CaseReport> reports) {
        return reports.stream()
                .map(
                        report ->
                                report.getOperation() == Operation.DELETE
                                        ? report.getRecordId() + " DELETE"
                                        : "%s %s %s %s %s"
                                                .formatted(
                                                        report.getRecordId(),
                                                        report.getOperation(),
                                                        report.getResidenceArea(),
                                                        report.getDiagnosisDay(),
                                                        report.getClassification()))
                .toList();
    }
}
