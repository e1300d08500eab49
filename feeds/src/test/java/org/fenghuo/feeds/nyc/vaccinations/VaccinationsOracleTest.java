package org.fenghuo.feeds.nyc.vaccinations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.feeds.nyc.NewYork;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.feeds.publication.PublicationDates;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.feeds.table.Table;
import org.fenghuo.records.Area;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Vaccination;
import org.fenghuo.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** New York's real doses against the coverage that the city published from them. */
class VaccinationsOracleTest {
    private static final int FIRST = 1;
    private static final int LAST = 2;

    /** The table of areas gives two decimals; the publisher reckoned with more. */
    private static final double POPULATION_ROUNDED_BY = 0.005;

    private final Map<String, Held> held = new HashMap<>();
    private final Map<Operation, Long> operations = new HashMap<>();
    private int ties;

    private record Figure(
            String area, double population, String measure, int count, double percent) {}

    /** Who of an area holds which dose, by the number of the person. */
    private static final class Held {
        private final BitSet first = new BitSet();
        private final BitSet last = new BitSet();
        private final BitSet everFirst = new BitSet();
        private final BitSet everLast = new BitSet();

        BitSet of(int dose) {
            return dose == FIRST ? first : last;
        }

        BitSet ever(int dose) {
            return dose == FIRST ? everFirst : everLast;
        }
    }

    @Test
    void thePlayedDosesMakeEveryPublishedCoverageOfEveryZipArea() throws IOException {
        Path folder = SharedData.require("data/nyc");
        NavigableMap<Instant, List<Figure>> oracle = oracle(folder);
        NewYork feed = feed(folder, PublicationDates.ALL);
        Map<String, Double> populations = populations(feed);
        Playing playing = feed.play();
        int rows = 0;
        long records = 0;
        long begun = System.nanoTime();
        while (playing.hasNext()) {
            Publication publication = playing.next();
            records += read(publication);
            List<Figure> figures = oracle.remove(publication.at());
            if (figures != null) {
                figures.forEach(figure -> assertAgrees(figure, populations));
                rows += figures.size();
            }
        }
        assertThat(oracle).isEmpty();
        assertThat(rows).isEqualTo(6 * 177 * 3);
        assertThat(ties).isEqualTo(2);
        System.out.printf(
                "nyc vaccinations: %d of %d rows of coverage agree (%d only with the unrounded"
                        + " population), %d records %s read in %.1f s%n",
                rows, rows, ties, records, operations, (System.nanoTime() - begun) / 1e9);
        playing.notes().forEach(note -> System.out.println("nyc: " + note));
    }

    @Test
    void aLaterBeginningEndsWithTheSamePersons() throws IOException {
        Path folder = SharedData.require("data/nyc");
        Instant last = read(feed(folder, PublicationDates.ALL.from(LocalDate.of(2021, 10, 1))));
        Map<String, BitSet> merged = new HashMap<>();
        held.forEach((area, doses) -> merged.put(area, doses.last));
        held.clear();
        assertThat(read(feed(folder, PublicationDates.ALL))).isEqualTo(last);
        assertThat(merged).isNotEmpty();
        held.forEach((area, doses) -> assertThat(doses.last).isEqualTo(merged.get(area)));
    }

    private Instant read(NewYork feed) {
        Instant last = Instant.MIN;
        for (Playing playing = feed.play(); playing.hasNext(); ) {
            Publication publication = playing.next();
            read(publication);
            last = publication.at();
        }
        return last;
    }

    private static NewYork feed(Path folder, PublicationDates dates) throws IOException {
        return NewYork.read(folder, dates, Set.of(RecordStream.VACCINATIONS));
    }

    private int read(Publication publication) {
        int records = 0;
        for (SpecificRecordBase record : publication.records()) {
            read((Vaccination) record, publication.at());
            records++;
        }
        assertThat(records).isEqualTo(publication.size());
        held.forEach(
                (area, doses) -> {
                    if (doses.last.length() > doses.first.cardinality()) {
                        throw new AssertionError(area + ": a last dose without a first");
                    }
                });
        return records;
    }

    private void read(Vaccination dose, Instant at) {
        operations.merge(dose.getOperation(), 1L, Long::sum);
        String[] id = dose.getRecordId().split("-", -1);
        int number = Integer.parseInt(id[2]);
        int doseNumber = Integer.parseInt(id[3]);
        Held area = held.computeIfAbsent(id[1], fresh -> new Held());
        boolean before = area.of(doseNumber).get(number);
        boolean known = area.ever(doseNumber).get(number);
        boolean deleted = dose.getOperation() == Operation.DELETE;
        boolean good =
                dose.getPerson().equals("nyc-" + id[1] + "-" + number)
                        && dose.getReportedAt().equals(at)
                        && before == deleted
                        && known == (dose.getOperation() != Operation.REPORT)
                        && (deleted || isWhole(dose, id[1], doseNumber));
        if (!good) {
            throw new AssertionError("out of order: " + dose);
        }
        area.of(doseNumber).set(number, !deleted);
        area.ever(doseNumber).set(number);
    }

    private static boolean isWhole(Vaccination dose, String area, int doseNumber) {
        return dose.getResidenceArea().equals(area)
                && dose.getDoseNumber() == doseNumber
                && dose.getCompletesSeries() == (doseNumber == LAST)
                && dose.getVaccine().equals("COVID")
                && dose.getGivenOn() != null;
    }

    private void assertAgrees(Figure figure, Map<String, Double> populations) {
        Held area = held.get(figure.area());
        int persons =
                switch (figure.measure()) {
                    case "1plus" -> area.first.cardinality();
                    case "fully" -> area.last.cardinality();
                    default -> area.first.cardinality() - area.last.cardinality();
                };
        assertThat(persons).as("%s", figure).isEqualTo(figure.count());
        assertThat(populations.get(figure.area())).isEqualTo(figure.population());
        assertThat(figure.percent())
                .as("%s", figure)
                .isBetween(
                        percent(persons, figure.population() + POPULATION_ROUNDED_BY),
                        percent(persons, figure.population() - POPULATION_ROUNDED_BY));
        ties += figure.percent() == percent(persons, figure.population()) ? 0 : 1;
    }

    private static double percent(int persons, double population) {
        return Math.round(persons / population * 10_000) / 100.0;
    }

    private static Map<String, Double> populations(NewYork feed) {
        Map<String, Double> populations = new HashMap<>();
        for (Area area : feed.areas()) {
            populations.put(area.getCode(), area.getPopulations().get(0).getPersons());
        }
        return populations;
    }

    private static NavigableMap<Instant, List<Figure>> oracle(Path folder) throws IOException {
        NavigableMap<Instant, List<Figure>> oracle = new TreeMap<>();
        Table.in(
                        folder,
                        "oracle_coverage_zip",
                        List.of(
                                "published_at",
                                "area",
                                "population",
                                "measure",
                                "count",
                                "percent"))
                .forEach(
                        row ->
                                oracle.computeIfAbsent(row.instant(0), at -> new ArrayList<>())
                                        .add(
                                                new Figure(
                                                        row.text(1),
                                                        row.number(2),
                                                        row.text(3),
                                                        row.whole(4),
                                                        row.number(5))));
        return oracle;
    }
}
