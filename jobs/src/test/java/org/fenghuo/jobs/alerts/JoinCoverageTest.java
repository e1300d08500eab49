package org.fenghuo.jobs.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.alerts.AlertDesk.COUNTY;
import static org.fenghuo.jobs.alerts.AlertDesk.TOWNSHIP;
import static org.fenghuo.jobs.alerts.Verdicts.DAY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.fenghuo.epi.detect.Change;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.jobs.intake.RulesOfTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a case rings because coverage is low where it lives. */
class JoinCoverageTest {
    private static final Verdicts CASES =
            new Verdicts(RulesOfTests.joined(PlaceKind.COUNTY), COUNTY);
    private static final Verdicts COVERAGE =
            new Verdicts(RulesOfTests.coverage(PlaceKind.COUNTY), COUNTY);
    private static final Verdicts OTHER_COVERAGE =
            new Verdicts(RulesOfTests.coverage(PlaceKind.COUNTY), "611024");

    private KeyedOneInputStreamOperatorTestHarness<String, Signal, Signal> join;

    @BeforeEach
    void open() throws Exception {
        join = harness();
        join.open();
    }

    @AfterEach
    void close() throws Exception {
        join.close();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Signal, Signal> harness()
            throws Exception {
        var made =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new JoinCoverage(Duration.ofDays(900))),
                        JoinCoverage::place,
                        Types.STRING);
        made.setup(
                TypeInformation.of(Signal.class)
                        .createSerializer(made.getExecutionConfig().getSerializerConfig()));
        return made;
    }

    @Test
    void aCaseWhereCoverageIsLowRingsWithBothFacts() throws Exception {
        say(lowUntil(DAY));
        Firing firing = only(say(CASES.know(DAY, DAY)));
        assertThat(firing.records().first()).hasSize(1);
        assertThat(firing.coverage()).hasSize(1);
        assertThat(firing.coverage().get(0).vaccine()).isEqualTo("MV");
        assertThat(firing.coverage().get(0).day()).isEqualTo(DAY);
        assertThat(firing.coverage().get(0).eligible()).isEqualTo(60);
    }

    @Test
    void aCaseWhereCoverageIsGoodOrUnknownDoesNotRing() throws Exception {
        assertThat(ofJoined(say(CASES.know(DAY, DAY)))).isEmpty();
        say(recovered(DAY));
        assertThat(ofJoined(say(CASES.know(DAY, DAY)))).isEmpty();
    }

    @Test
    void aCaseRingsWhenCoverageBecomesLowAfterIt() throws Exception {
        say(CASES.know(DAY, DAY));
        Signal joined = joinedOf(say(lowUntil(DAY + 3)));
        assertThat(joined.firings()).hasSize(1);
        assertThat(joined.firings().get(0).firstDay()).isEqualTo(DAY);
        assertThat(joined.firings().get(0).coverage()).hasSize(1);
        assertThat(joined.at()).isEqualTo(Verdicts.at(DAY + 3));
        assertThat(joined.change()).isEqualTo(Change.DAY);
        assertThat(joined.cause()).contains("MV");
    }

    @Test
    void itFallsSilentWhenCoverageRecoversAndRingsWhenItFallsAgain() throws Exception {
        say(lowUntil(DAY), CASES.know(DAY, DAY));
        assertThat(joinedOf(say(recovered(DAY + 1))).firings()).isEmpty();
        assertThat(joinedOf(say(COVERAGE.know(DAY + 2, DAY, DAY + 2))).firings()).hasSize(1);
    }

    @Test
    void itFallsSilentWhenItsCaseIsDeletedAndSpeaksNoMoreOfIt() throws Exception {
        say(lowUntil(DAY), CASES.know(DAY, DAY));
        Signal deleted = CASES.because(DAY, Change.RECORD, "card-1 deleted");
        assertThat(joinedOf(say(deleted))).isEqualTo(deleted);
        assertThat(say(lowUntil(DAY + 1))).extracting(Signal::rule).containsOnly(COVERAGE.rule());
    }

    @Test
    void whileCoverageStaysLowEachDayBringsTheJoinedCaseItsNewestFact() throws Exception {
        say(lowUntil(DAY), CASES.know(DAY, DAY));
        Firing firing = joinedOf(say(lowUntil(DAY + 1))).firings().get(0);
        assertThat(firing.coverage().get(0).day()).isEqualTo(DAY + 1);
    }

    @Test
    void anotherPlaceSaysNothingOfIt() throws Exception {
        say(OTHER_COVERAGE.know(DAY, DAY));
        assertThat(ofJoined(say(CASES.know(DAY, DAY)))).isEmpty();
        Verdicts ofTownship = new Verdicts(RulesOfTests.coverage(PlaceKind.TOWNSHIP), TOWNSHIP);
        assertThat(say(ofTownship.know(DAY, DAY))).hasSize(1);
    }

    @Test
    void whatIsSaidOfSomeDaysLeavesTheCasesOfOthers() throws Exception {
        say(lowUntil(DAY), CASES.know(DAY, DAY - 20, DAY));
        Signal onlyLater = CASES.because(DAY, Change.RECORD, "card-2 deleted");
        say(onlyLater.with(DAY - 5, DAY + 5, List.of()));
        Signal joined = joinedOf(say(lowUntil(DAY + 1)));
        assertThat(joined.firings()).extracting(Firing::firstDay).containsExactly(DAY - 20);
        assertThat(joined.fromDay()).isLessThanOrEqualTo(DAY - 5);
        assertThat(joined.untilDay()).isGreaterThanOrEqualTo(DAY + 5);
    }

    @Test
    void otherVerdictsPassAsTheyAre() throws Exception {
        Verdicts single = new Verdicts(RulesOfTests.single(PlaceKind.COUNTY), COUNTY);
        assertThat(say(single.know(DAY, DAY), lowUntil(DAY)))
                .containsExactly(single.know(DAY, DAY), lowUntil(DAY));
    }

    @Test
    void afterARestartItKnowsOfLowCoverage() throws Exception {
        say(lowUntil(DAY));
        restart();
        assertThat(joinedOf(say(CASES.know(DAY, DAY))).firings()).hasSize(1);
    }

    @Test
    void afterARestartItKnowsOfTheCaseAndOfItsSilence() throws Exception {
        say(CASES.know(DAY, DAY));
        restart();
        assertThat(joinedOf(say(lowUntil(DAY + 1))).firings()).hasSize(1);
        restart();
        assertThat(joinedOf(say(recovered(DAY + 2))).firings()).isEmpty();
        restart();
        assertThat(say(recovered(DAY + 3))).hasSize(1);
    }

    @Test
    void coverageThatRecoveredWhileACheckpointWasLostIsSaidAgain() throws Exception {
        say(CASES.know(DAY, DAY));
        OperatorSubtaskState before = join.snapshot(1, 1);
        say(lowUntil(DAY + 1));
        join.close();
        join = harness();
        join.initializeState(before);
        join.open();
        say(lowUntil(DAY + 1));
        assertThat(joinedOf(say(recovered(DAY + 2))).firings()).isEmpty();
    }

    private void restart() throws Exception {
        OperatorSubtaskState state = join.snapshot(1, 1);
        join.close();
        join = harness();
        join.initializeState(state);
        join.open();
    }

    /** What it says to these. */
    private List<Signal> say(Signal... signals) throws Exception {
        for (Signal signal : signals) {
            join.processElement(signal, 0);
        }
        List<Signal> said = new ArrayList<>(join.extractOutputValues());
        join.getOutput().clear();
        return said;
    }

    private static Signal lowUntil(int day) {
        return COVERAGE.know(day, IntStream.rangeClosed(DAY - 3, day).toArray());
    }

    private static Signal recovered(int day) {
        return COVERAGE.know(day, DAY - 3, DAY - 2);
    }

    private static Signal joinedOf(List<Signal> said) {
        List<Signal> joined =
                said.stream().filter(each -> each.rule().family() == Family.JOINED).toList();
        assertThat(joined).hasSize(1);
        return joined.get(0);
    }

    private static List<Firing> ofJoined(List<Signal> said) {
        return joinedOf(said).firings();
    }

    private static Firing only(List<Signal> said) {
        List<Firing> firings = ofJoined(said);
        assertThat(firings).hasSize(1);
        return firings.get(0);
    }
}
