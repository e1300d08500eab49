package org.fenghuo.jobs.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.visits.Condition;
import org.fenghuo.epi.visits.CountedTotals;
import org.fenghuo.epi.visits.CountedVisit;
import org.fenghuo.epi.visits.Syndrome;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.epi.visits.VisitBundle;
import org.fenghuo.epi.visits.VisitDay;
import org.fenghuo.epi.visits.VisitMeasure;
import org.fenghuo.epi.visits.VisitSeries;
import org.fenghuo.jobs.counting.CountDays;
import org.fenghuo.jobs.counting.CountDaysSettings;
import org.fenghuo.jobs.counting.SubjectAreaSerializer;
import org.fenghuo.jobs.intake.AreaChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitsByDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final AgeBand CHILD = new AgeBand(0, 14);
    private static final int ILI = 1;
    private static final List<Area> AREAS =
            List.of(
                    area("610000", AreaLevel.PROVINCE, ""),
                    area("611022", AreaLevel.COUNTY, "610000"),
                    area("611024", AreaLevel.COUNTY, "610000"),
                    area("H1", AreaLevel.FACILITY, "611022"),
                    area("H2", AreaLevel.FACILITY, "611022"));
    private static final AreaTree TREE = AreaTree.of(AREAS);
    private static final Syndromes SYNDROMES =
            new Syndromes(
                    List.of(new Syndrome(ILI, "ILI", 1, "流感样", "ILI", new Condition.Admitted())));

    private final VisitBundle bundle = new VisitBundle();
    private KeyedTwoInputStreamOperatorTestHarness<SubjectArea, AreaDeltas, AreaChange, VisitDay>
            counting;
    private long ticks;

    @BeforeEach
    void open() throws Exception {
        counting =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new CountDays<>(
                                new CountDaysSettings(
                                        ZoneOffset.UTC, false, Duration.ofDays(4_000), 1_000),
                                new VisitDocuments(SYNDROMES),
                                AREAS),
                        AreaDeltas::key,
                        null,
                        new SubjectAreaSerializer().asType(),
                        128,
                        1,
                        0);
        counting.open();
        tick(TODAY);
    }

    @AfterEach
    void close() throws Exception {
        counting.close();
    }

    @Test
    void aVisitCountsAtItsClinicAndWhereThePersonLivesAndAboveBoth() throws Exception {
        bundle.add(visit(TODAY, true), TREE, 1);
        Map<String, VisitDay> written = written(TODAY, "ILI");
        assertThat(written.keySet())
                .containsExactlyInAnyOrder(
                        "H1 reporting",
                        "611022 reporting",
                        "610000 reporting",
                        "611024 residence",
                        "610000 residence");
        assertThat(written.get("H1 reporting").placePath())
                .containsExactly("H1", "611022", "610000");
        assertThat(written.get("H1 reporting").visitsOfWeek()).isEqualTo(1);
    }

    @Test
    void aVisitStandsForSevenDaysAndIsGoneOnTheEighth() throws Exception {
        bundle.add(visit(TODAY, true), TREE, 1);
        flush(TODAY);
        Map<Integer, List<VisitDay>> days = new TreeMap<>();
        for (int later = 1; later <= 9; later++) {
            int back = later;
            tick(TODAY.plusDays(later));
            out().stream()
                    .filter(each -> each.place().equals("H1"))
                    .forEach(
                            each -> days.computeIfAbsent(back, any -> new ArrayList<>()).add(each));
        }
        assertThat(days.keySet()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(days.values())
                .allSatisfy(
                        ofDay ->
                                assertThat(ofDay)
                                        .allSatisfy(
                                                each ->
                                                        assertThat(each.visitsOfWeek())
                                                                .isEqualTo(1)));
    }

    @Test
    void aVisitThatIsTakenBackLeavesDocumentsThatAreGone() throws Exception {
        bundle.add(visit(TODAY.minusDays(2), true), TREE, 1);
        flush(TODAY);
        out();
        bundle.add(visit(TODAY.minusDays(2), true), TREE, -1);
        flush(TODAY);
        List<VisitDay> written = out();
        assertThat(written).isNotEmpty().allMatch(VisitDay::gone);
        assertThat(written.stream().map(VisitDay::day).distinct())
                .containsExactlyInAnyOrder(
                        epochDay(TODAY),
                        epochDay(TODAY.minusDays(1)),
                        epochDay(TODAY.minusDays(2)));
    }

    @Test
    void totalsStandBesideEverySeriesThatHasSomethingToSay() throws Exception {
        bundle.add(visit(TODAY, true), TREE, 1);
        flush(TODAY);
        out();
        bundle.add(totals(TODAY, 40), TREE, 1);
        bundle.add(totals(TODAY.minusDays(1), 60), TREE, 1);
        flush(TODAY);
        List<VisitDay> written = out();
        assertThat(written)
                .filteredOn(each -> VisitSeries.of(each.series()).age().equals(AgeBand.ALL))
                .filteredOn(each -> each.counts()[VisitMeasure.VISITS.ordinal()] > 0)
                .hasSize(4)
                .allSatisfy(
                        each -> {
                            assertThat(each.day()).isEqualTo(epochDay(TODAY));
                            assertThat(each.counts()[VisitMeasure.TOTAL_VISITS.ordinal()])
                                    .isEqualTo(40);
                            assertThat(each.totalOfWeek()).isEqualTo(100);
                        });
        assertThat(written).extracting(VisitDay::place).containsOnly("H2", "611022", "610000");
    }

    @Test
    void aDayWithATotalAndNoVisitSaysSoOfEverySyndrome() throws Exception {
        bundle.add(totals(TODAY, 40), TREE, 1);
        flush(TODAY);
        List<VisitDay> written = out();
        int series = SYNDROMES.all().size() + 1;
        assertThat(written)
                .hasSize(3 * series)
                .allSatisfy(
                        each -> {
                            assertThat(each.gone()).isFalse();
                            assertThat(each.visitsOfWeek()).isZero();
                            assertThat(each.totalOfWeek()).isEqualTo(40);
                        });
        bundle.add(totals(TODAY, 40), TREE, -1);
        flush(TODAY);
        assertThat(out()).hasSize(3 * series).allMatch(VisitDay::gone);
    }

    @Test
    void aTotalOfADayToComeIsSaidWhenTheDayBegins() throws Exception {
        bundle.add(totals(TODAY.plusDays(1), 40), TREE, 1);
        flush(TODAY);
        assertThat(out()).isEmpty();
        flush(TODAY.plusDays(1));
        assertThat(out())
                .isNotEmpty()
                .allMatch(each -> each.day() == epochDay(TODAY.plusDays(1)) && !each.gone());
    }

    @Test
    void totalsThatCameBeforeTheVisitsAreFound() throws Exception {
        bundle.add(totals(TODAY, 40), TREE, 1);
        flush(TODAY);
        out();
        bundle.add(visit(TODAY, true), TREE, 1);
        flush(TODAY);
        assertThat(out())
                .filteredOn(
                        each ->
                                VisitSeries.of(each.series())
                                        .equals(
                                                new VisitSeries(
                                                        ILI, PlaceBasis.REPORTING, AgeBand.ALL)))
                .hasSize(3)
                .allMatch(each -> each.totalOfWeek() == (each.place().equals("H1") ? 0 : 40));
    }

    @Test
    void aVisitWithoutASyndromeCountsAmongAllVisitsAlone() throws Exception {
        bundle.add(visit(TODAY, false), TREE, 1);
        flush(TODAY);
        assertThat(out())
                .isNotEmpty()
                .allMatch(
                        each -> VisitSeries.of(each.series()).syndrome() == VisitSeries.ALL_VISITS);
    }

    private static CountedVisit visit(LocalDate day, boolean ili) {
        return new CountedVisit(
                "H1",
                "611024",
                epochDay(day),
                CHILD,
                ili ? 1L << ILI : 0,
                true,
                false,
                true,
                false);
    }

    private static CountedTotals totals(LocalDate day, int all) {
        return new CountedTotals("H2", epochDay(day), all, List.of());
    }

    /** Documents of all ages of a syndrome, by place and place basis. */
    private Map<String, VisitDay> written(LocalDate day, String syndrome) throws Exception {
        flush(day);
        Map<String, VisitDay> found = new TreeMap<>();
        for (VisitDay each : out()) {
            VisitSeries series = VisitSeries.of(each.series());
            if (series.syndrome() == number(syndrome) && series.age().equals(AgeBand.ALL)) {
                found.put(each.place() + " " + series.place().label(), each);
            }
        }
        return found;
    }

    private static int number(String syndrome) {
        return SYNDROMES.all().stream()
                .filter(each -> each.id().equals(syndrome))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private void flush(LocalDate day) throws Exception {
        List<AreaDeltas> all = new ArrayList<>();
        bundle.empty(all::add);
        for (AreaDeltas each : all) {
            counting.processElement1(each, 0);
        }
        tick(day);
    }

    private void tick(LocalDate day) throws Exception {
        long noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
        counting.processBothWatermarks(new Watermark(noon + ++ticks));
    }

    private List<VisitDay> out() {
        List<VisitDay> documents = counting.extractOutputValues();
        counting.getOutput().clear();
        return documents;
    }

    private static int epochDay(LocalDate day) {
        return (int) day.toEpochDay();
    }

    private static Area area(String code, AreaLevel level, String parent) {
        return new Area(code, "名" + code, code, level, parent, List.of());
    }
}
