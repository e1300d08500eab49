package org.fenghuo.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.cases.CountyOfTests.AREAS;
import static org.fenghuo.jobs.cases.CountyOfTests.COUNTY;
import static org.fenghuo.jobs.cases.CountyOfTests.DELAY;
import static org.fenghuo.jobs.cases.CountyOfTests.DISEASES;
import static org.fenghuo.jobs.cases.CountyOfTests.PROVINCE;
import static org.fenghuo.jobs.cases.CountyOfTests.area;
import static org.fenghuo.jobs.cases.CountyOfTests.caseOf;
import static org.fenghuo.jobs.cases.CountyOfTests.counted;
import static org.fenghuo.jobs.cases.CountyOfTests.tooLate;
import static org.fenghuo.jobs.cases.CountyOfTests.version;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.Series;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.Population;
import org.fenghuo.epi.sources.DelayCounts;
import org.fenghuo.jobs.accounts.MinuteOutcomes;
import org.fenghuo.jobs.accounts.OutcomeCounts;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.accounts.SourceDay;
import org.fenghuo.jobs.accounts.SourceFigures;
import org.fenghuo.jobs.counting.AreaDeltasSerializer;
import org.fenghuo.jobs.counting.Ledger;
import org.fenghuo.jobs.detection.RulesAtStart;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.RegisterChange;
import org.fenghuo.jobs.intake.VersionStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // how a harness closes is said by Flink
class KeepLedgerTest {
    private static final int DAY = 20_000;
    private static final int MANY = 100_000;
    private static final String TOWNSHIP = "611022100";

    private final CaseOutputs outputs = CaseOutputs.named();
    private KeyedTwoInputStreamOperatorTestHarness<String, CaseVersion, RegisterChange, AreaDeltas>
            ledger;

    @BeforeEach
    void start() throws Exception {
        ledger = ledger(MANY, 1, 0);
        ledger.open();
    }

    @AfterEach
    void stop() throws Exception {
        ledger.close();
    }

    @Test
    void theFirstVersionCounts() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        assertThat(changes()).containsOnly(entry("611022", DAY, 1), entry("610000", DAY, 1));
    }

    @Test
    void aNewerVersionTakesBackWhatTheOlderCounted() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        changes();
        take(version("a", 2, caseOf("611024", DAY + 1)));
        assertThat(changes())
                .containsOnly(
                        entry("611022", DAY, -1),
                        entry("610000", DAY, -1),
                        entry("611024", DAY + 1, 1),
                        entry("610000", DAY + 1, 1));
    }

    @Test
    void anOlderVersionTouchesItsOwnCellsAndThoseOfTheHolder() throws Exception {
        take(version("a", 2, caseOf("611024", DAY + 1)));
        changes();
        take(version("a", 1, caseOf("611022", DAY)));
        assertThat(changes())
                .containsOnly(
                        entry("611022", DAY, 0),
                        entry("610000", DAY, 0),
                        entry("611024", DAY + 1, 0),
                        entry("610000", DAY + 1, 0));
    }

    @Test
    void aCopyTouchesItsCells() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)), version("a", 1, caseOf("611022", DAY)));
        assertThat(changes()).containsEntry("611022|" + DAY, 1);
        take(version("a", 1, caseOf("611022", DAY)));
        assertThat(changes()).containsOnly(entry("611022", DAY, 0), entry("610000", DAY, 0));
    }

    @Test
    void oneVersionOfTwoContentsHoldsByItsHashInEitherOrder() throws Exception {
        CaseVersion less = version("a", new VersionStamp(1, 5, -7), caseOf("611022", DAY));
        CaseVersion greater = version("a", new VersionStamp(1, 5, 7), caseOf("611024", DAY));
        take(less, greater);
        assertThat(changes()).containsEntry("611022|" + DAY, 0).containsEntry("611024|" + DAY, 1);
        CaseVersion sameLess = version("b", new VersionStamp(1, 5, -7), caseOf("611022", DAY));
        CaseVersion sameGreater = version("b", new VersionStamp(1, 5, 7), caseOf("611024", DAY));
        take(sameGreater, sameLess);
        assertThat(changes()).containsEntry("611022|" + DAY, 0).containsEntry("611024|" + DAY, 1);
        assertThat(outcomes()).isEqualTo("counted 3, duplicate 0, stale 1, too late 0");
    }

    @Test
    void aLaterInstantHoldsOverTheSameVersionOfAnEarlierOne() throws Exception {
        take(version("a", new VersionStamp(1, 6, -7), caseOf("611024", DAY)));
        take(version("a", new VersionStamp(1, 5, 7), caseOf("611022", DAY)));
        assertThat(changes()).containsEntry("611022|" + DAY, 0).containsEntry("611024|" + DAY, 1);
    }

    @Test
    void aDeleteThatComesBeforeItsReportKeepsItFromCounting() throws Exception {
        take(version("a", 2, CountedCase.NOTHING));
        take(version("a", 1, caseOf("611022", DAY)));
        assertThat(changes()).containsOnly(entry("611022", DAY, 0), entry("610000", DAY, 0));
        assertThat(outcomes()).isEqualTo("counted 1, duplicate 0, stale 1, too late 0");
        assertThat(shownLines()).isEmpty();
    }

    @Test
    void aCardThatTurnsOutADuplicateIsTakenBackAndStaysListed() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        changes();
        take(version("a", 2, counted("measles", "611022", DAY, false)));
        assertThat(changes()).containsEntry("611022|" + DAY, -1);
        assertThat(shownLines()).containsExactly("611022/a");
    }

    @Test
    void aVersionAheadOfTheWatermarkCountsWithTheNextOne() throws Exception {
        watermarkIs(50_000);
        ledger.processElement1(version("a", 1, caseOf("611022", DAY)), 90_000);
        assertThat(changes()).containsOnly(entry("611022", DAY, 1), entry("610000", DAY, 1));
    }

    @Test
    void aVersionBehindTheWatermarkStillCounts() throws Exception {
        watermarkIs(50_000);
        take(version("a", 1, caseOf("611022", DAY)));
        assertThat(changes()).containsOnly(entry("611022", DAY, 1), entry("610000", DAY, 1));
        assertThat(outcomes()).isEqualTo("counted 1, duplicate 0, stale 0, too late 0");
    }

    @Test
    void aCorrectionBehindTheWatermarkTakesBackWhatALateVersionCounted() throws Exception {
        watermarkIs(50_000);
        take(version("a", 1, caseOf("611022", DAY)));
        changes();
        take(version("a", 2, CountedCase.NOTHING));
        assertThat(changes()).containsOnly(entry("611022", DAY, -1), entry("610000", DAY, -1));
    }

    @Test
    void aVersionBeyondTheHorizonIsNeitherCountedNorKept() throws Exception {
        take(tooLate("a", 9, caseOf("611022", DAY)));
        take(version("a", 1, caseOf("611024", DAY)));
        assertThat(changes()).containsOnly(entry("611024", DAY, 1), entry("610000", DAY, 1));
        assertThat(outcomes()).isEqualTo("counted 1, duplicate 0, stale 0, too late 1");
    }

    @Test
    void aVersionBeyondTheHorizonLeavesNoState() throws Exception {
        take(tooLate("a", 9, caseOf("611022", DAY)));
        assertThat(ledger.numKeyedStateEntries()).isZero();
    }

    @Test
    void oneEntryIsKeptForARecordHoweverManyVersionsItHas() throws Exception {
        for (int i = 0; i < 50; i++) {
            take(version("a", i * 7 % 50, caseOf("611022", DAY + i)));
        }
        assertThat(ledger.numKeyedStateEntries()).isEqualTo(1);
    }

    @Test
    void aLineMovesWithItsCaseToAnotherCounty() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        assertThat(shownLines()).containsExactly("611022/a");
        take(version("a", 2, caseOf("611024", DAY)));
        assertThat(shownLines()).containsExactly("611024/a");
        take(version("a", 3, CountedCase.NOTHING));
        assertThat(shownLines()).isEmpty();
    }

    @Test
    void aStaleVersionClearsTheListInWhichItMayHaveStood() throws Exception {
        take(version("a", 2, caseOf("611024", DAY)));
        lines().clear();
        take(version("a", 1, caseOf("611022", DAY)));
        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0).county()).isEqualTo("611022");
        assertThat(lines().get(0).gone()).isTrue();
    }

    @Test
    void aDiseaseThatIsNotListedHasNoLine() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        take(version("a", 2, counted("hiv_aids", "611022", DAY, true)));
        assertThat(shownLines()).isEmpty();
    }

    @Test
    void changesWaitForTheWatermark() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        assertThat(ledger.extractOutputValues()).isEmpty();
        ledger.processBothWatermarks(new Watermark(1));
        assertThat(ledger.extractOutputValues()).hasSize(2);
    }

    @Test
    void changesLeaveBeforeABarrier() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        ledger.prepareSnapshotPreBarrier(1);
        assertThat(ledger.extractOutputValues()).hasSize(2);
        ledger.prepareSnapshotPreBarrier(2);
        assertThat(ledger.extractOutputValues()).hasSize(2);
    }

    @Test
    void aFullBundleLeavesAtOnce() throws Exception {
        try (var small = ledger(2, 1, 0)) {
            small.open();
            small.processElement1(version("a", 1, caseOf("611022", DAY)), 0);
            assertThat(small.extractOutputValues()).isEmpty();
            small.processElement1(version("b", 1, caseOf("611022", DAY)), 0);
            assertThat(small.extractOutputValues()).hasSize(2);
        }
    }

    @Test
    void whatWasCountedBeforeARestartIsTakenBackAfterIt() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        restart(1);
        take(version("a", 2, CountedCase.NOTHING));
        assertThat(changes()).containsOnly(entry("611022", DAY, -1), entry("610000", DAY, -1));
    }

    @Test
    void eachRecordIsKnownToOneOfThreeSubtasksAfterRescaling() throws Exception {
        for (int i = 0; i < 20; i++) {
            take(version("r" + i, 1, caseOf("611022", DAY)));
        }
        ledger.prepareSnapshotPreBarrier(1);
        OperatorSubtaskState state = ledger.snapshot(1, 1);
        int known = 0;
        for (int subtask = 0; subtask < 3; subtask++) {
            try (var part = ledger(MANY, 3, subtask)) {
                part.initializeState(
                        AbstractStreamOperatorTestHarness.repartitionOperatorState(
                                state, 128, 1, 3, subtask));
                part.open();
                known += part.numKeyedStateEntries();
            }
        }
        assertThat(known).isEqualTo(20);
    }

    @Test
    void casesMoveFromOutsideWhenTheirAreaBecomesKnown() throws Exception {
        take(version("a", 1, caseOf("BX", DAY)));
        assertThat(changes()).containsOnly(entry("outside", DAY, 1));
        areaIs(area("BX", AreaLevel.COUNTY, "610000"));
        assertThat(changes())
                .containsOnly(
                        entry("outside", DAY, -1), entry("BX", DAY, 1), entry("610000", DAY, 1));
    }

    @Test
    void casesMoveWithAnAreaThatGetsAnotherParent() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        changes();
        areaIs(area("611022", AreaLevel.COUNTY, ""));
        assertThat(changes()).containsEntry("610000|" + DAY, -1).containsEntry("611022|" + DAY, 0);
    }

    @Test
    void aNewPopulationMovesNoCase() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        changes();
        areaIs(area("611022", AreaLevel.COUNTY, "610000", new Population(2026, 5)));
        assertThat(changes()).isEmpty();
    }

    @Test
    void areasThatCameAreKnownAfterARestart() throws Exception {
        areaIs(area("BX", AreaLevel.COUNTY, ""));
        restart(1);
        take(version("a", 1, caseOf("BX", DAY)));
        assertThat(changes()).containsOnly(entry("BX", DAY, 1));
    }

    @Test
    void anAreaThatIsNoNewsChangesNothing() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        changes();
        areaIs(PROVINCE);
        assertThat(changes()).isEmpty();
    }

    @Test
    void casesOfAnAreaThatIsRemovedCountAboveIt() throws Exception {
        areaIs(township("611022"));
        take(version("a", 1, caseOf(TOWNSHIP, DAY)));
        assertThat(changes()).containsEntry(TOWNSHIP + "|" + DAY, 1);
        areaIsNoMore(TOWNSHIP);
        assertThat(changes())
                .containsOnly(
                        entry(TOWNSHIP, DAY, -1), entry("611022", DAY, 0), entry("610000", DAY, 0));
    }

    @Test
    void casesOfAnAreaThatIsRemovedCountOutsideWhereNothingIsAboveIt() throws Exception {
        areaIs(area("BX", AreaLevel.COUNTY, "610000"));
        take(version("a", 1, caseOf("BX", DAY)));
        changes();
        areaIsNoMore("BX");
        assertThat(changes())
                .containsOnly(
                        entry("BX", DAY, -1), entry("610000", DAY, -1), entry("outside", DAY, 1));
    }

    @Test
    void anAreaThatIsRemovedIsNotKnownAfterARestart() throws Exception {
        areaIsNoMore("611022");
        restart(1);
        take(version("a", 1, caseOf("611022", DAY)));
        assertThat(changes()).containsOnly(entry("610000", DAY, 1));
    }

    @Test
    void anAreaThatIsRemovedAndComesBackBeforeTheNextWalkMovesNothing() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        changes();
        areaIsNoMore("611022");
        areaIs(COUNTY);
        assertThat(changes()).isEmpty();
    }

    @Test
    void theRemovalOfAnUnknownAreaChangesNothing() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)));
        changes();
        areaIsNoMore("no-such-area");
        assertThat(changes()).isEmpty();
    }

    @Test
    void aLineStaysWhenItsAreaMovesAndMovesWithTheNextVersion() throws Exception {
        areaIs(township("611022"));
        take(version("a", 1, caseOf(TOWNSHIP, DAY)));
        areaIs(township("611024"));
        changes();
        assertThat(shownLines()).containsExactly("611022/a");
        take(version("a", 2, caseOf(TOWNSHIP, DAY)));
        assertThat(shownLines()).containsExactly("611024/a");
    }

    @Test
    void aLineOfAnAreaThatMovedFirstStandsInTheNewCounty() throws Exception {
        areaIs(township("611022"));
        areaIs(township("611024"));
        take(version("a", 1, caseOf(TOWNSHIP, DAY)));
        assertThat(shownLines()).containsExactly("611024/a");
        take(version("a", 2, CountedCase.NOTHING));
        assertThat(shownLines()).isEmpty();
    }

    @Test
    void aLineThatStayedGoesWithItsCard() throws Exception {
        areaIs(township("611022"));
        take(version("a", 1, caseOf(TOWNSHIP, DAY)));
        areaIs(township("611024"));
        take(version("a", 2, CountedCase.NOTHING));
        assertThat(shownLines()).isEmpty();
    }

    @Test
    void aLineThatStayedMovesWithACopyOfItsCardAlsoAfterARestart() throws Exception {
        areaIs(township("611022"));
        take(version("a", 1, caseOf(TOWNSHIP, DAY)));
        areaIs(township("611024"));
        lines();
        restart(1);
        take(version("a", 1, caseOf(TOWNSHIP, DAY)));
        assertThat(shownLines()).containsExactly("611024/a");
        take(version("a", 2, caseOf("611022", DAY)));
        assertThat(shownLines()).containsExactly("611022/a");
    }

    @Test
    void aStaleVersionLeavesALineThatStayedInItsPlace() throws Exception {
        areaIs(township("611022"));
        take(version("a", 2, caseOf(TOWNSHIP, DAY)));
        areaIs(township("611024"));
        take(version("a", 1, caseOf("611022", DAY)));
        assertThat(shownLines()).containsExactly("611022/a");
        take(version("a", 1, caseOf("611024", DAY)));
        assertThat(shownLines()).containsExactly("611022/a");
    }

    @Test
    void aLineWrittenBeforeARestartWhereItsAreaMovedThenIsCleared() throws Exception {
        areaIs(township("611022"));
        take(version("a", 1, caseOf(TOWNSHIP, DAY)));
        lines().clear();
        areaIs(township("611024"));
        changes();
        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0).county()).isEqualTo("611024");
        assertThat(lines().get(0).gone()).isTrue();
    }

    @Test
    void manyChangesMoveACaseOnce() throws Exception {
        take(version("a", 1, caseOf(TOWNSHIP, DAY)));
        changes();
        for (int i = 0; i < 100; i++) {
            areaIs(area("x" + i, AreaLevel.COUNTY, ""));
            areaIs(township(i % 2 == 0 ? "611022" : "611024"));
        }
        ledger.processBothWatermarks(new Watermark(++watermark));
        assertThat(ledger.extractOutputValues())
                .extracting(deltas -> deltas.key().area())
                .containsExactlyInAnyOrder(TOWNSHIP, "611022", "611024", "610000");
    }

    @Test
    void changesThatComeBetweenManyCardsWaitForTheWatermark() throws Exception {
        areaIs(area("BX", AreaLevel.COUNTY, ""));
        take(version("a", 1, caseOf("BX", DAY)));
        areaIs(area("BK", AreaLevel.COUNTY, ""));
        take(version("b", 1, caseOf("BK", DAY)));
        areaIsNoMore("BX");
        take(version("c", 1, caseOf("BX", DAY)));
        ledger.prepareSnapshotPreBarrier(1);
        assertThat(cases(ledger.extractOutputValues()))
                .containsOnly(entry("BX", DAY, 0), entry("BK", DAY, 1), entry("outside", DAY, 2));
    }

    @Test
    void manyCardsLaterChangesComeIntoForceWithoutAWatermark() throws Exception {
        areaIs(area("BX", AreaLevel.COUNTY, ""));
        take(version("a", 1, caseOf("BX", DAY)));
        areaIs(area("QN", AreaLevel.COUNTY, ""));
        for (int i = 1; i < Ledger.ELEMENTS_BETWEEN_WALKS; i++) {
            take(version("b", i, caseOf("QN", DAY)));
        }
        assertThat(shownLines()).containsExactly("BX/a", "outside/b");
        take(version("b", Ledger.ELEMENTS_BETWEEN_WALKS, caseOf("QN", DAY)));
        assertThat(shownLines()).containsExactly("BX/a", "QN/b");
    }

    @Test
    void changesThatWaitAtACheckpointAreInForceAfterIt() throws Exception {
        take(version("a", 1, caseOf("BX", DAY)));
        changes();
        areaIs(area("BX", AreaLevel.COUNTY, ""));
        restart(1);
        take(version("a", 2, CountedCase.NOTHING));
        assertThat(changes()).containsOnly(entry("BX", DAY, -1));
    }

    @Test
    void theDelayOfTheVersionThatHoldsCountsAndIsTakenBackWithIt() throws Exception {
        ReportDelay late = new ReportDelay("H611022", 20_003, 3_000);
        take(version("a", 1, caseOf("611022", DAY), DELAY));
        take(version("a", 3, caseOf("611022", DAY), late));
        take(version("a", 2, caseOf("611022", DAY), DELAY));
        assertThat(delays()).isEqualTo("20001: , 20003: 3000 x1");
        take(version("a", 4, CountedCase.NOTHING, ReportDelay.NONE));
        assertThat(delays()).isEqualTo("20001: , 20003: 3000 x0");
    }

    @Test
    void aDelayIsTakenBackAfterARestart() throws Exception {
        take(version("a", 1, caseOf("611022", DAY), DELAY));
        restart(1);
        take(version("a", 2, CountedCase.NOTHING, ReportDelay.NONE));
        assertThat(delays()).isEqualTo("20001: 90 x-1");
    }

    @Test
    void copiesAreSeenAtTheirSource() throws Exception {
        take(version("a", 1, caseOf("611022", DAY)), version("a", 1, caseOf("611022", DAY)));
        changes();
        SourceFigures figures = side(outputs.accounts().sources()).get(0);
        assertThat(figures.key()).isEqualTo(new SourceDay("case-reports", "H611022", 20_001));
        assertThat(figures.outcomes()).isEqualTo(new OutcomeCounts(1, 1, 0, 0, 0));
        assertThat(figures.lastSeenAt()).isEqualTo(1_000);
    }

    private final Map<Integer, Map<Integer, Integer>> delays = new TreeMap<>();

    /** Records by day and delay since the test began, also those of which none is left. */
    private String delays() throws Exception {
        changes();
        for (SourceFigures each : side(outputs.accounts().sources())) {
            Map<Integer, Integer> ofDay =
                    delays.computeIfAbsent(each.key().day(), day -> new TreeMap<>());
            DelayCounts changed = each.delays();
            for (int i = 0; i < changed.size(); i++) {
                ofDay.merge(changed.minutes(i), changed.records(i), Integer::sum);
            }
        }
        if (ledger.getSideOutput(outputs.accounts().sources()) != null) {
            ledger.getSideOutput(outputs.accounts().sources()).clear();
        }
        return delays.entrySet().stream()
                .map(
                        day ->
                                day.getKey()
                                        + ": "
                                        + day.getValue().entrySet().stream()
                                                .map(e -> e.getKey() + " x" + e.getValue())
                                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(", "));
    }

    private static Area township(String county) {
        return area(TOWNSHIP, AreaLevel.TOWNSHIP, county);
    }

    private void areaIs(Area area) throws Exception {
        ledger.processElement2(RegisterChange.of(AreaChange.to(area)), 0);
    }

    private void areaIsNoMore(String code) throws Exception {
        ledger.processElement2(RegisterChange.of(AreaChange.removal(code)), 0);
    }

    private void take(CaseVersion... versions) throws Exception {
        for (CaseVersion version : versions) {
            ledger.processElement1(version, 0);
        }
    }

    private void watermarkIs(long instant) throws Exception {
        watermark = instant;
        ledger.processBothWatermarks(new Watermark(instant));
    }

    private void restart(long checkpoint) throws Exception {
        ledger.prepareSnapshotPreBarrier(checkpoint);
        OperatorSubtaskState state = ledger.snapshot(checkpoint, checkpoint);
        ledger.close();
        ledger = ledger(MANY, 1, 0);
        ledger.initializeState(state);
        ledger.open();
    }

    private KeyedTwoInputStreamOperatorTestHarness<String, CaseVersion, RegisterChange, AreaDeltas>
            ledger(int bundleSize, int parallelism, int subtask) throws Exception {
        KeepLedger operator =
                new KeepLedger(
                        outputs,
                        AREAS,
                        DISEASES,
                        RulesAtStart.NONE,
                        Duration.ofDays(365),
                        bundleSize);
        var harness =
                new KeyedTwoInputStreamOperatorTestHarness<
                        String, CaseVersion, RegisterChange, AreaDeltas>(
                        operator,
                        CaseVersion::recordId,
                        null,
                        Types.STRING,
                        128,
                        parallelism,
                        subtask);
        harness.setup(new AreaDeltasSerializer());
        return harness;
    }

    /** What has changed since last asked: cases of all residents by area and day. */
    private Map<String, Integer> changes() throws Exception {
        ledger.processBothWatermarks(new Watermark(++watermark));
        Map<String, Integer> changes = cases(ledger.extractOutputValues());
        ledger.getOutput().clear();
        return changes;
    }

    private static Map<String, Integer> cases(List<AreaDeltas> all) {
        Map<String, Integer> changes = new TreeMap<>();
        for (AreaDeltas deltas : all) {
            for (int i = 0; i < deltas.cells().length; i++) {
                long cell = deltas.cells()[i];
                if (Series.of(Cell.series(cell)).isOfAllResidents()) {
                    int cases = deltas.deltas()[i * Measure.COUNT + Measure.CASES.ordinal()];
                    changes.merge(deltas.key().area() + "|" + Cell.day(cell), cases, Integer::sum);
                }
            }
        }
        return changes;
    }

    private long watermark;

    private static Map.Entry<String, Integer> entry(String area, int day, int cases) {
        return Map.entry(area + "|" + day, cases);
    }

    private <T> List<T> side(OutputTag<T> tag) {
        List<T> values = new ArrayList<>();
        if (ledger.getSideOutput(tag) != null) {
            ledger.getSideOutput(tag).forEach(record -> values.add(record.getValue()));
        }
        return values;
    }

    private final List<CaseLine> lines = new ArrayList<>();

    private List<CaseLine> lines() {
        lines.addAll(side(outputs.lines()));
        if (ledger.getSideOutput(outputs.lines()) != null) {
            ledger.getSideOutput(outputs.lines()).clear();
        }
        return lines;
    }

    /** Lines as county and record that stand after all that was written. */
    private List<String> shownLines() {
        Map<String, Boolean> shown = new TreeMap<>();
        lines().forEach(line -> shown.put(line.county() + "/" + line.recordId(), !line.gone()));
        return shown.keySet().stream().filter(shown::get).toList();
    }

    private String outcomes() {
        MinuteOutcomes sum =
                side(outputs.accounts().minutes()).stream()
                        .reduce(MinuteOutcomes::plus)
                        .orElseThrow();
        assertThat(sum.key().partition()).isEqualTo(2);
        assertThat(sum.key().minute()).isEqualTo(40);
        return "counted %d, duplicate %d, stale %d, too late %d"
                .formatted(
                        sum.counts().counted(),
                        sum.counts().duplicate(),
                        sum.counts().stale(),
                        sum.counts().tooLate());
    }
}
