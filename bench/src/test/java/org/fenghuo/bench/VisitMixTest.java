package org.fenghuo.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.connect.visits.ClinicDayRules;
import org.fenghuo.jobs.connect.visits.ClinicVisitRules;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Operation;
import org.junit.jupiter.api.Test;

class VisitMixTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int VISITS = 5000;

    private final VisitMix mix = new VisitMix(VISITS);
    private final List<ClinicVisit> visits =
            LongStream.range(0, VISITS).mapToObj(mix::visit).toList();

    @Test
    void noVisitIsRefusedByTheJob() {
        ClinicVisitRules rules = new ClinicVisitRules(ZONE);
        assertThat(visits)
                .allSatisfy(
                        visit ->
                                assertThat(
                                                rules.firstFault(
                                                        visit,
                                                        visit.getReportedAt().toEpochMilli()))
                                        .isEmpty());
    }

    @Test
    void noTotalIsRefusedByTheJobAndEveryFacilityTellsOne() {
        ClinicDayRules rules = new ClinicDayRules(ZONE);
        List<ClinicDay> totals = mix.totals(mix.firstDay());
        assertThat(totals).hasSize(30);
        assertThat(totals)
                .allSatisfy(
                        total ->
                                assertThat(
                                                rules.firstFault(
                                                        total,
                                                        total.getReportedAt().toEpochMilli()))
                                        .isEmpty());
    }

    @Test
    void visitsAreSentInTheOrderOfTime() {
        assertThat(visits).isSortedAccordingTo(Comparator.comparing(ClinicVisit::getReportedAt));
    }

    @Test
    void halfOfThePersonsAreKnownAndNoVisitSaysWhetherItIsAFirstOne() {
        List<ClinicVisit> reported =
                visits.stream().filter(visit -> visit.getOperation() == Operation.REPORT).toList();
        assertThat(reported).allSatisfy(visit -> assertThat(visit.getVisitType()).isNull());
        long known = reported.stream().filter(visit -> visit.getPerson() != null).count();
        assertThat(known).isBetween(reported.size() * 45L / 100, reported.size() * 55L / 100);
    }

    @Test
    void someVisitsAreRevisedAndFewerAreDeleted() {
        Map<Operation, Long> operations =
                visits.stream().collect(groupingBy(ClinicVisit::getOperation, counting()));
        assertThat(operations.get(Operation.REVISE)).isBetween(VISITS / 25L, VISITS / 12L);
        assertThat(operations.get(Operation.DELETE)).isBetween(VISITS / 250L, VISITS / 60L);
    }

    @Test
    void everySourceIsAPlaceThatTheJobKnows() {
        assertThat(visits)
                .extracting(ClinicVisit::getSource)
                .isSubsetOf(mix.places().stream().map(Area::code).toList());
    }
}
