package org.fenghuo.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.cases.CountyOfTests.AREAS;
import static org.fenghuo.jobs.cases.CountyOfTests.area;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.Incidence;
import org.fenghuo.epi.counting.Series;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.Population;
import org.fenghuo.jobs.counting.CountDays;
import org.fenghuo.jobs.counting.CountDaysSettings;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.jobs.counting.SubjectAreaSerializer;
import org.fenghuo.jobs.intake.AreaChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // how a harness closes is said by Flink
class IncidenceByDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final int WIDEST = Windows.USUAL.widest();
    private static final int ONSET = Series.codeOfAll(Basis.ONSET, PlaceBasis.RESIDENCE);

    private KeyedTwoInputStreamOperatorTestHarness<SubjectArea, AreaDeltas, AreaChange, Incidence>
            windows;

    @BeforeEach
    void start() throws Exception {
        windows = windows(false, 1, 0);
        windows.open();
    }

    @AfterEach
    void stop() throws Exception {
        windows.close();
    }

    @Test
    void aCaseOnTimeIsWrittenForItsDayAndThenForEachDayOfItsWindow() throws Exception {
        dayIs(TODAY);
        add(TODAY, 1);
        nextTick(TODAY);
        assertThat(written()).containsOnlyKeys(TODAY);
        for (int later = 1; later < WIDEST; later++) {
            dayIs(TODAY.plusDays(later));
            Map<LocalDate, Incidence> written = written();
            assertThat(written).containsOnlyKeys(TODAY.plusDays(later));
            assertThat(sums(written.get(TODAY.plusDays(later))))
                    .containsExactly(later < 7 ? 1 : 0, later < 14 ? 1 : 0, 1);
        }
        dayIs(TODAY.plusDays(WIDEST));
        assertThat(written()).isEmpty();
    }

    @Test
    void aCaseAheadOfTheWatermarkIsWrittenWhenItsDayBegins() throws Exception {
        dayIs(TODAY);
        add(TODAY.plusDays(1), 1);
        nextTick(TODAY);
        assertThat(written()).isEmpty();
        dayIs(TODAY.plusDays(1));
        assertThat(written()).containsOnlyKeys(TODAY.plusDays(1));
    }

    @Test
    void aLateCaseIsWrittenForAllDaysThatItsWindowReaches() throws Exception {
        dayIs(TODAY);
        add(TODAY.minusDays(3), 2);
        nextTick(TODAY);
        assertThat(written())
                .containsOnlyKeys(
                        TODAY.minusDays(3), TODAY.minusDays(2), TODAY.minusDays(1), TODAY);
    }

    @Test
    void aLateCaseThatIsTakenBackLeavesDocumentsThatAreGone() throws Exception {
        dayIs(TODAY);
        add(TODAY.minusDays(1), 1);
        nextTick(TODAY);
        assertThat(written().values()).extracting(Incidence::gone).containsOnly(false);
        add(TODAY.minusDays(1), -1);
        nextTick(TODAY);
        Map<LocalDate, Incidence> written = written();
        assertThat(written).containsOnlyKeys(TODAY.minusDays(1), TODAY);
        assertThat(written.values()).extracting(Incidence::gone).containsOnly(true);
        assertThat(sums(written.get(TODAY))).containsExactly(0, 0, 0);
    }

    @Test
    void aCaseOfAYearAgoIsWrittenForItsWindowAndForWhatRemembersIt() throws Exception {
        LocalDate old = TODAY.minusYears(1).minusDays(4);
        dayIs(TODAY);
        add(TODAY, 1);
        nextTick(TODAY);
        written();
        add(old, 1);
        nextTick(TODAY);
        Map<LocalDate, Incidence> written = written();
        assertThat(written).containsOnlyKeys(daysAnd(old, WIDEST, TODAY));
        assertThat(written.get(TODAY).lastYear()).isEqualTo(1);
        assertThat(written.get(TODAY).yearToDate()).isEqualTo(1);
    }

    @Test
    void aTouchedDayIsWrittenAgainThoughNothingChanged() throws Exception {
        dayIs(TODAY);
        add(TODAY.minusDays(1), 0);
        nextTick(TODAY);
        assertThat(written().values()).extracting(Incidence::gone).containsExactly(true, true);
    }

    @Test
    void aChangeIsWrittenForTheRestOfTheYearWhereDocumentsStand() throws Exception {
        dayIs(TODAY);
        LocalDate january = LocalDate.of(2026, 1, 5);
        add(TODAY, 1);
        nextTick(TODAY);
        written();
        add(january, 1);
        nextTick(TODAY);
        assertThat(written()).containsOnlyKeys(daysAnd(january, WIDEST, TODAY));
    }

    @Test
    void casesThatComeBeforeTheFirstWatermarkAreWrittenWithIt() throws Exception {
        add(TODAY, 1);
        assertThat(written()).isEmpty();
        dayIs(TODAY);
        assertThat(written()).containsOnlyKeys(TODAY);
    }

    @Test
    void aKeyHasATimerOnlyWhileDaysArePending() throws Exception {
        dayIs(TODAY);
        add(TODAY, 1);
        nextTick(TODAY);
        assertThat(windows.numEventTimeTimers()).isEqualTo(1);
        dayIs(TODAY.plusDays(WIDEST - 1L));
        assertThat(written()).hasSize(WIDEST);
        assertThat(windows.numEventTimeTimers()).isZero();
    }

    @Test
    void aSeriesThatIsEmptyAgainLeavesNoState() throws Exception {
        dayIs(TODAY);
        add(TODAY, 1);
        nextTick(TODAY);
        snapshot();
        assertThat(windows.numKeyedStateEntries()).isPositive();
        add(TODAY, -1);
        dayIs(TODAY.plusDays(WIDEST));
        snapshot();
        assertThat(windows.numKeyedStateEntries()).isZero();
        assertThat(windows.numEventTimeTimers()).isZero();
    }

    @Test
    void theEndOfTheInputBeginsNoDay() throws Exception {
        dayIs(TODAY);
        add(TODAY, 1);
        windows.processBothWatermarks(new Watermark(Long.MAX_VALUE));
        assertThat(written()).containsOnlyKeys(TODAY);
    }

    @Test
    void inLiveTimeAQuietKeyIsWrittenAtOnceAndThenOnceASecond() throws Exception {
        live();
        add(TODAY, 1);
        assertThat(written().get(TODAY).counts()[Measure.CASES.ordinal()]).isEqualTo(1);
        add(TODAY, 1);
        add(TODAY, 1);
        assertThat(written()).isEmpty();
        windows.setProcessingTime(1_999);
        assertThat(written()).isEmpty();
        windows.setProcessingTime(2_000);
        assertThat(written().get(TODAY).counts()[Measure.CASES.ordinal()]).isEqualTo(3);
        windows.setProcessingTime(10_000);
        assertThat(written()).isEmpty();
        assertThat(windows.numProcessingTimeTimers()).isZero();
    }

    @Test
    void inLiveTimeAnAreaThatIsNewsIsWrittenWithinASecond() throws Exception {
        live();
        add(TODAY, 1);
        written();
        windows.setProcessingTime(10_000);
        areaIs(county(new Population(2025, 100_000)));
        nextTick(TODAY);
        windows.setProcessingTime(11_000);
        assertThat(written().get(TODAY).population()).isEqualTo(100_000);
    }

    @Test
    void inAReplayChangesAreWrittenWhenTheWatermarkMoves() throws Exception {
        dayIs(TODAY);
        add(TODAY, 1);
        add(TODAY, 1);
        windows.setProcessingTime(100_000);
        assertThat(written()).isEmpty();
        nextTick(TODAY);
        assertThat(written().get(TODAY).counts()[Measure.CASES.ordinal()]).isEqualTo(2);
    }

    @Test
    void changesAreWrittenBeforeABarrierAndPendingDaysSurviveIt() throws Exception {
        dayIs(TODAY);
        add(TODAY, 1);
        OperatorSubtaskState state = snapshot();
        assertThat(written()).containsOnlyKeys(TODAY);
        restore(state);
        dayIs(TODAY.plusDays(1));
        assertThat(sums(written().get(TODAY.plusDays(1)))).containsExactly(1, 1, 1);
    }

    @Test
    void aChangeAfterARestartIsWrittenThoughNoWatermarkCame() throws Exception {
        dayIs(TODAY);
        add(TODAY, 1);
        restore(snapshot());
        add(TODAY, -1);
        windows.prepareSnapshotPreBarrier(2);
        assertThat(written().get(TODAY).gone()).isTrue();
    }

    @Test
    void daysBeginForEveryKeyAfterRescalingFromOneToThree() throws Exception {
        dayIs(TODAY);
        for (int i = 0; i < 12; i++) {
            add("d" + i, TODAY, 1);
        }
        OperatorSubtaskState state = snapshot();
        List<String> written = new ArrayList<>();
        for (int subtask = 0; subtask < 3; subtask++) {
            try (var part = windows(false, 3, subtask)) {
                part.initializeState(
                        AbstractStreamOperatorTestHarness.repartitionOperatorState(
                                state, 128, 1, 3, subtask));
                part.open();
                part.processBothWatermarks(new Watermark(noon(TODAY.plusDays(1))));
                part.extractOutputValues().forEach(document -> written.add(document.disease()));
            }
        }
        assertThat(written).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void aNewPopulationIsWrittenForEveryDocumentThatStands() throws Exception {
        dayIs(TODAY);
        add(TODAY.minusDays(1), 1);
        nextTick(TODAY);
        written();
        areaIs(county(new Population(2025, 100_000)));
        nextTick(TODAY);
        Map<LocalDate, Incidence> written = written();
        assertThat(written).containsOnlyKeys(TODAY.minusDays(1), TODAY);
        assertThat(written.values()).extracting(Incidence::population).containsOnly(100_000.0);
        assertThat(written.values()).extracting(Incidence::populationYear).containsOnly(2025);
    }

    @Test
    void anAreaThatBecomesKnownNamesTheDocumentsThatWereWrittenWithoutIt() throws Exception {
        dayIs(TODAY);
        windows.processElement1(deltas(new SubjectArea("measles", "BX"), TODAY, 1), 0);
        nextTick(TODAY);
        assertThat(written().get(TODAY).areaPath()).containsExactly("outside");
        areaIs(area("BX", AreaLevel.COUNTY, "610000"));
        nextTick(TODAY);
        assertThat(written().get(TODAY).areaPath()).containsExactly("BX", "610000");
    }

    @Test
    void whatIsForgottenForLackOfMemoryStandsInState() throws Exception {
        windows.close();
        windows = windows(false, 1, 0, 2);
        windows.open();
        dayIs(TODAY);
        for (int i = 0; i < 12; i++) {
            add("d" + i, TODAY, 1);
        }
        nextTick(TODAY);
        assertThat(windows.numKeyedStateEntries()).isPositive();
        windows.getOutput().clear();
        for (int i = 0; i < 12; i++) {
            add("d" + i, TODAY, 1);
        }
        nextTick(TODAY);
        assertThat(windows.extractOutputValues())
                .hasSize(12)
                .allSatisfy(document -> assertThat(sums(document)).containsExactly(2, 2, 2));
        dayIs(TODAY.plusDays(1));
        assertThat(sums(written().get(TODAY.plusDays(1)))).containsExactly(2, 2, 2);
    }

    @Test
    void anAreaThatIsRemovedIsNamedByNoDocumentOfThoseBelowIt() throws Exception {
        dayIs(TODAY);
        add(TODAY, 1);
        nextTick(TODAY);
        assertThat(written().get(TODAY).areaPath()).containsExactly("611022", "610000");
        windows.processElement2(AreaChange.removal("610000"), 0);
        nextTick(TODAY);
        assertThat(written().get(TODAY).areaPath()).containsExactly("611022");
    }

    @Test
    void documentsOfAnAreaThatIsRemovedEndAsGoneInEitherOrder() throws Exception {
        dayIs(TODAY);
        add(TODAY, 1);
        add("mumps", TODAY, 1);
        nextTick(TODAY);
        written();
        windows.processElement2(AreaChange.removal("611022"), 0);
        nextTick(TODAY);
        add(TODAY, -1);
        nextTick(TODAY);
        assertThat(written().get(TODAY).gone()).isTrue();
        areaIs(county(new Population(2025, 100_000)));
        add("mumps", TODAY, -1);
        nextTick(TODAY);
        written();
        windows.processElement2(AreaChange.removal("611022"), 0);
        nextTick(TODAY);
        assertThat(written()).isEmpty();
    }

    @Test
    void aChangeThatWaitsAtACheckpointIsInForceAfterIt() throws Exception {
        dayIs(TODAY);
        add(TODAY, 1);
        nextTick(TODAY);
        written();
        areaIs(county(new Population(2025, 100_000)));
        OperatorSubtaskState state = snapshot();
        assertThat(written().get(TODAY).population()).isEqualTo(100_000);
        restore(state);
        add(TODAY, 1);
        nextTick(TODAY);
        assertThat(written().get(TODAY).population()).isEqualTo(100_000);
    }

    private void areaIs(Area area) throws Exception {
        windows.processElement2(AreaChange.to(area), 0);
    }

    private void live() throws Exception {
        windows.close();
        windows = windows(true, 1, 0);
        windows.open();
        windows.setProcessingTime(1_000);
        dayIs(TODAY);
    }

    private static Area county(Population population) {
        return area("611022", AreaLevel.COUNTY, "610000", population);
    }

    private void add(LocalDate day, int cases) throws Exception {
        add("measles", day, cases);
    }

    private void add(String disease, LocalDate day, int cases) throws Exception {
        windows.processElement1(deltas(new SubjectArea(disease, "611022"), day, cases), 0);
    }

    private static AreaDeltas deltas(SubjectArea key, LocalDate day, int cases) {
        int[] deltas = new int[Measure.COUNT];
        deltas[Measure.CASES.ordinal()] = cases;
        return new AreaDeltas(key, new long[] {Cell.of(ONSET, (int) day.toEpochDay())}, deltas);
    }

    private void dayIs(LocalDate day) throws Exception {
        windows.processBothWatermarks(new Watermark(noon(day)));
    }

    /** Moves the watermark within a day. */
    private void nextTick(LocalDate day) throws Exception {
        windows.processBothWatermarks(new Watermark(noon(day) + ++ticks));
    }

    private long ticks;

    private static long noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    @Test
    void inLiveTimeWhatWaitsAtACheckpointWaitsOnAfterIt() throws Exception {
        live();
        add(TODAY, 1);
        add(TODAY, 1);
        written();
        OperatorSubtaskState state = snapshot();
        assertThat(written()).isEmpty();
        restoreLive(state);
        dayIs(TODAY);
        windows.setProcessingTime(1_000);
        assertThat(written().get(TODAY).counts()[Measure.CASES.ordinal()]).isEqualTo(2);
    }

    @Test
    void inLiveTimeADayThatHasBegunAndWaitsIsWrittenAfterARestart() throws Exception {
        live();
        add(TODAY, 1);
        add(TODAY, 1);
        dayIs(TODAY.plusDays(1));
        written();
        OperatorSubtaskState state = snapshot();
        restoreLive(state);
        dayIs(TODAY.plusDays(1));
        windows.setProcessingTime(1_000);
        assertThat(sums(written().get(TODAY.plusDays(1)))).containsExactly(2, 2, 2);
    }

    @Test
    void inLiveTimeWhatWasWrittenDoesNotWaitAgainAfterARestart() throws Exception {
        live();
        add(TODAY, 1);
        add(TODAY, 1);
        snapshot();
        windows.setProcessingTime(10_000);
        assertThat(written()).isNotEmpty();
        OperatorSubtaskState state = snapshot();
        restoreLive(state);
        dayIs(TODAY);
        windows.setProcessingTime(20_000);
        assertThat(written()).isEmpty();
    }

    @Test
    void aReplayThatGoesOnFromALiveCheckpointWritesWhatWaited() throws Exception {
        live();
        add(TODAY, 1);
        add(TODAY, 1);
        written();
        restore(snapshot());
        nextTick(TODAY);
        assertThat(written().get(TODAY).counts()[Measure.CASES.ordinal()]).isEqualTo(2);
    }

    private OperatorSubtaskState snapshot() throws Exception {
        windows.prepareSnapshotPreBarrier(1);
        return windows.snapshot(1, 1);
    }

    private void restore(OperatorSubtaskState state) throws Exception {
        restore(state, false);
    }

    private void restoreLive(OperatorSubtaskState state) throws Exception {
        restore(state, true);
    }

    private void restore(OperatorSubtaskState state, boolean live) throws Exception {
        windows.close();
        windows = windows(live, 1, 0);
        windows.initializeState(state);
        windows.open();
    }

    /** What was written since last asked, the latest document of each day. */
    private Map<LocalDate, Incidence> written() {
        Map<LocalDate, Incidence> written = new TreeMap<>();
        for (Incidence document : windows.extractOutputValues()) {
            written.put(LocalDate.ofEpochDay(document.day()), document);
        }
        windows.getOutput().clear();
        return written;
    }

    private static int[] sums(Incidence document) {
        return document.windows();
    }

    private static LocalDate[] daysAnd(LocalDate first, int days, LocalDate another) {
        List<LocalDate> all = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            all.add(first.plusDays(i));
        }
        all.add(another);
        return all.toArray(new LocalDate[0]);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<
                    SubjectArea, AreaDeltas, AreaChange, Incidence>
            windows(boolean live, int parallelism, int subtask) throws Exception {
        return windows(live, parallelism, subtask, MemoryBounds.USUAL.chunks());
    }

    private static KeyedTwoInputStreamOperatorTestHarness<
                    SubjectArea, AreaDeltas, AreaChange, Incidence>
            windows(boolean live, int parallelism, int subtask, int chunks) throws Exception {
        CountDaysSettings settings =
                new CountDaysSettings(ZoneOffset.UTC, live, Duration.ofDays(4_000), chunks);
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new CountDays<>(settings, new IncidenceDocuments(Windows.USUAL), AREAS),
                AreaDeltas::key,
                null,
                new SubjectAreaSerializer().asType(),
                128,
                parallelism,
                subtask);
    }
}
