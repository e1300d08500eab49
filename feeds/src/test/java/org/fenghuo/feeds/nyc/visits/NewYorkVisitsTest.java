package org.fenghuo.feeds.nyc.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fenghuo.feeds.Records;
import org.fenghuo.feeds.nyc.NewYork;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewYorkVisitsTest {
    private static final String FIRST = "2020-12-09T05:28:43Z";
    private static final String SECOND = "2020-12-10T05:28:43Z";
    private static final String THIRD = "2020-12-11T05:28:43Z";
    private static final String ID = "nyc-ed-AA-5-12-2020-12-01-";

    @TempDir Path folder;
    private final StringBuilder rows =
            new StringBuilder(
                    "seq,published_at,kind,area,event_date,age_band,measure,delta,value\n");

    @BeforeEach
    void oneBorough() throws IOException {
        Files.writeString(
                folder.resolve("areas.csv"),
                """
                area,level,parent,name,age_band,population,source
                AA,borough,TOWN,Aa,rate-denominator,1000,census
                TOWN,city,,Town,rate-denominator,3000,census
                """);
    }

    @Test
    void theFirstVisitsOfADayAreThoseThatWereAdmitted() throws IOException {
        row(FIRST, "visit", 3);
        row(FIRST, "admit", 1);
        List<ClinicVisit> visits = play().get(0);
        assertThat(told(visits))
                .containsExactly("REPORT 1 admitted", "REPORT 2 home", "REPORT 3 home");
        ClinicVisit visit = visits.get(0);
        assertThat(visit.getArrivedAt()).isEqualTo(Instant.parse("2020-12-01T17:00:00Z"));
        assertThat(visit.getResidenceArea()).isEqualTo("AA");
        assertThat(visit.getAgeYears()).isEqualTo(5);
        assertThat(visit.getAgeYearsUntil()).isEqualTo(12);
    }

    @Test
    void anAdmissionTakenBackIsARevisionAndSoIsALateOne() throws IOException {
        row(FIRST, "visit", 4);
        row(FIRST, "admit", 2);
        row(SECOND, "admit", -1);
        row(THIRD, "admit", 2);
        List<List<ClinicVisit>> played = play();
        assertThat(told(played.get(1))).containsExactly("REVISE 2 home");
        assertThat(told(played.get(2))).containsExactly("REVISE 2 admitted", "REVISE 3 admitted");
    }

    @Test
    void aVisitTakenBackIsDeletedAndComesBackWithWhatIsKnownThen() throws IOException {
        row(FIRST, "visit", 3);
        row(FIRST, "admit", 3);
        row(SECOND, "visit", -2);
        row(SECOND, "admit", -2);
        row(THIRD, "visit", 3);
        List<List<ClinicVisit>> played = play();
        assertThat(told(played.get(1))).containsExactly("DELETE 2", "DELETE 3");
        assertThat(told(played.get(2)))
                .containsExactly("REVISE 2 home", "REVISE 3 home", "REPORT 4 home");
    }

    @Test
    void theRowOfAllAgesIsNotPlayedAgain() throws IOException {
        row(FIRST, "visit", 2);
        rows.append("0,%s,load,AA,2020-12-01,ALL,visit,2,2\n".formatted(FIRST));
        assertThat(play().get(0)).hasSize(2);
    }

    @Test
    void anAreaThatIsNoBoroughIsNamedWithItsLine() {
        rows.append("0,%s,load,TOWN,2020-12-01,0-4,visit,2,2\n".formatted(FIRST));
        assertThatThrownBy(this::feed).hasMessageContaining("line 2 column area");
    }

    private void row(String at, String measure, int delta) {
        rows.append("0,%s,change,AA,2020-12-01,5-12,%s,%d,0\n".formatted(at, measure, delta));
    }

    private NewYork feed() throws IOException {
        Files.writeString(folder.resolve("ed_visits_borough_age_day.csv"), rows);
        return NewYork.read(folder, PublicationDates.ALL, Set.of(RecordStream.VISITS));
    }

    private List<List<ClinicVisit>> play() throws IOException {
        List<List<ClinicVisit>> played = new ArrayList<>();
        for (Playing playing = feed().play(); playing.hasNext(); ) {
            played.add(Records.of(ClinicVisit.class, playing.next()).toList());
        }
        return played;
    }

    private static List<String> told(List<ClinicVisit> visits) {
        return visits.stream().map(NewYorkVisitsTest::told).toList();
    }

    private static String told(ClinicVisit visit) {
        String number = visit.getRecordId().substring(ID.length());
        if (visit.getOperation() == Operation.DELETE) {
            return "DELETE " + number;
        }
        String end = visit.getAdmitted() ? "admitted" : "home";
        return "%s %s %s".formatted(visit.getOperation(), number, end);
    }
}
