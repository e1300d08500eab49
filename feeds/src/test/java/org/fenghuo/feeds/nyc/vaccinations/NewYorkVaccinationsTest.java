package org.fenghuo.feeds.nyc.vaccinations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.fenghuo.feeds.Records;
import org.fenghuo.feeds.nyc.NewYork;
import org.fenghuo.feeds.publication.FeedSize;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Vaccination;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewYorkVaccinationsTest {
    private static final String FIRST = "2021-05-24T03:42:29Z";
    private static final String SECOND = "2021-05-25T12:00:00Z";
    private static final String THIRD = "2021-05-26T12:00:00Z";

    @TempDir Path folder;
    private final StringBuilder rows =
            new StringBuilder("seq,published_at,kind,area,age_group,measure,delta,value\n");

    @BeforeEach
    void oneZipArea() throws IOException {
        Files.writeString(
                folder.resolve("areas.csv"),
                """
                area,level,parent,name,age_band,population,source
                AA,borough,TOWN,Aa,rate-denominator,1000,census
                10001,zip,AA,Zip,ALL,10.5,zip
                TOWN,city,,Town,rate-denominator,3000,census
                """);
    }

    @Test
    void aPersonWithTheLastDoseIsOneOfThoseWithTheFirst() throws IOException {
        row(FIRST, "1plus", 3);
        row(FIRST, "partially", 1);
        row(FIRST, "fully", 2);
        List<Vaccination> doses = play().get(0);
        assertThat(told(doses))
                .containsExactly(
                        "REPORT nyc-10001-1-1",
                        "REPORT nyc-10001-2-1",
                        "REPORT nyc-10001-3-1",
                        "REPORT nyc-10001-1-2",
                        "REPORT nyc-10001-2-2");
        Vaccination last = doses.get(4);
        assertThat(last.getPerson()).isEqualTo("nyc-10001-2");
        assertThat(last.getVaccine()).isEqualTo("COVID");
        assertThat(last.getDoseNumber()).isEqualTo(2);
        assertThat(last.getCompletesSeries()).isTrue();
        assertThat(last.getResidenceArea()).isEqualTo("10001");
        assertThat(last.getGivenOn()).isEqualTo(LocalDate.of(2021, 5, 23));
        assertThat(last.getOrigin()).isEqualTo(Origin.REPLAY);
        assertThat(last.getVersion()).isEqualTo(last.getReportedAt().toEpochMilli());
        assertThat(doses.get(0).getCompletesSeries()).isFalse();
    }

    @Test
    void theDosesGivenLastAreWithdrawnFirstAndComeBackAsTheSameRecords() throws IOException {
        row(FIRST, "1plus", 3);
        row(SECOND, "1plus", -2);
        row(THIRD, "1plus", 3);
        List<List<Vaccination>> played = play();
        assertThat(told(played.get(1)))
                .containsExactly("DELETE nyc-10001-2-1", "DELETE nyc-10001-3-1");
        Vaccination deleted = played.get(1).get(0);
        assertThat(deleted.getPerson()).isEqualTo("nyc-10001-2");
        assertThat(deleted.getVaccine()).isNull();
        assertThat(told(played.get(2)))
                .containsExactly(
                        "REVISE nyc-10001-2-1", "REVISE nyc-10001-3-1", "REPORT nyc-10001-4-1");
    }

    @Test
    void whatCameAndWentBeforeTheBeginningIsNotSpokenOf() throws IOException {
        row(FIRST, "1plus", 3);
        row(SECOND, "1plus", -2);
        row(THIRD, "1plus", 1);
        write();
        PublicationDates dates = PublicationDates.ALL.from(LocalDate.of(2021, 5, 26));
        NewYork feed = NewYork.read(folder, dates, Set.of(RecordStream.VACCINATIONS));
        assertThat(feed.size()).isEqualTo(new FeedSize(2, 2));
        Playing playing = feed.play();
        assertThat(told(read(playing))).containsExactly("REPORT nyc-10001-1-1");
        assertThat(told(read(playing))).containsExactly("REPORT nyc-10001-2-1");
    }

    @Test
    void moreFullyVaccinatedThanVaccinatedAreHeldAtThemAndNoted() throws IOException {
        row(FIRST, "1plus", 1);
        row(FIRST, "fully", 2);
        Playing playing = feed().play();
        assertThat(told(read(playing)))
                .containsExactly("REPORT nyc-10001-1-1", "REPORT nyc-10001-1-2");
        assertThat(playing.notes()).anyMatch(note -> note.contains("held at it, 1 times"));
    }

    @Test
    void anotherAgeGroupWouldCountTwiceAndIsLeftOutAloud() throws IOException {
        row(FIRST, "1plus", 1);
        rows.append("0,%s,load,10001,18-44,1plus,1,1\n".formatted(FIRST));
        Playing playing = feed().play();
        assertThat(playing.next().size()).isEqualTo(1);
        assertThat(playing.notes()).anyMatch(note -> note.contains("'18-44'"));
    }

    @Test
    void anAreaThatIsNotInTheTableIsNamedWithItsLine() {
        rows.append("0,%s,load,99999,ALL,1plus,1,1\n".formatted(FIRST));
        assertThatThrownBy(this::feed)
                .hasMessageContaining("line 2 column area")
                .hasMessageContaining("99999");
    }

    @Test
    void recordsOfAnEarlierPublicationAreRefusedOnceTheNextIsAskedFor() throws IOException {
        row(FIRST, "1plus", 1);
        row(SECOND, "1plus", 1);
        Playing playing = feed().play();
        Iterator<?> records = playing.next().records().iterator();
        playing.next();
        assertThatThrownBy(records::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(FIRST);
    }

    @Test
    void theFeedNamesTheRegisterOfResidentsTooThoughItHasNone() throws IOException {
        row(FIRST, "1plus", 1);
        assertThat(feed().topics()).contains(Topics.VACCINATIONS, Topics.RESIDENTS);
        assertThat(feed().topics()).doesNotContain(Topics.CASE_REPORTS);
    }

    private void row(String at, String measure, int delta) {
        rows.append("0,%s,change,10001,ALL,%s,%d,0\n".formatted(at, measure, delta));
    }

    private void write() throws IOException {
        Files.writeString(folder.resolve("vax_zip_cumulative.csv"), rows);
    }

    private NewYork feed() throws IOException {
        write();
        return NewYork.read(folder, PublicationDates.ALL, Set.of(RecordStream.VACCINATIONS));
    }

    private List<List<Vaccination>> play() throws IOException {
        List<List<Vaccination>> played = new ArrayList<>();
        for (Playing playing = feed().play(); playing.hasNext(); ) {
            played.add(read(playing));
        }
        return played;
    }

    private static List<Vaccination> read(Playing playing) {
        return Records.of(Vaccination.class, playing.next()).toList();
    }

    private static List<String> told(List<Vaccination> doses) {
        return doses.stream().map(dose -> dose.getOperation() + " " + dose.getRecordId()).toList();
    }
}
