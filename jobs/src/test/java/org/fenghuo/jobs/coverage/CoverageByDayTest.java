package org.fenghuo.jobs.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.CellDeltas;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.epi.coverage.Cohort;
import org.fenghuo.epi.coverage.CountedDays;
import org.fenghuo.epi.coverage.CoverageDay;
import org.fenghuo.epi.coverage.CoverageMeasure;
import org.fenghuo.epi.coverage.CoverageSeries;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.jobs.counting.CountDays;
import org.fenghuo.jobs.counting.CountDaysSettings;
import org.fenghuo.jobs.counting.SubjectAreaSerializer;
import org.fenghuo.jobs.intake.AreaChange;

/**
 * Changes of recent days and of days long past, while time goes on over years: after each step
 * every document that stands says what a plain sum of all changes says.
 */
class CoverageByDayTest {
    private static final int FIRST = (int) LocalDate.of(2020, 1, 10).toEpochDay();
    private static final int END = (int) LocalDate.of(2032, 1, 1).toEpochDay();
    private static final SubjectArea KEY = new SubjectArea("MMR", "611022");
    private static final Area COUNTY =
            new Area(KEY.area(), "山阳县", "", AreaLevel.COUNTY, "", List.of());
    private static final int[] SERIES = {
        new CoverageSeries(1, Cohort.EVERYBODY).code(),
        new CoverageSeries(2, new Cohort(2019)).code()
    };
    private static final int DUE = CoverageMeasure.DOSES_DUE.ordinal();
    private static final int GIVEN = CoverageMeasure.DOSES_GIVEN.ordinal();

    /** All changes of a series by measure and day, from the first day told of to the end. */
    private final Map<Integer, int[][]> changes = new TreeMap<>();

    private final Map<Long, CoverageDay> standing = new TreeMap<>();
    private int today = FIRST;

    @Property(tries = 60)
    void everyDocumentSaysWhatAPlainSumSays(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        standing.clear();
        today = FIRST;
        for (int series : SERIES) {
            changes.put(series, new int[CoverageMeasure.COUNT][END - FIRST]);
        }
        int room = random.nextBoolean() ? 1 : 1_000;
        OperatorSubtaskState state = null;
        for (int life = 0; life < 3; life++) {
            state = live(random, harness(room), state);
            assertDocuments();
        }
    }

    /** Takes changes and watermarks from a checkpoint on, and leaves another. */
    private OperatorSubtaskState live(
            Random random,
            KeyedTwoInputStreamOperatorTestHarness<SubjectArea, AreaDeltas, AreaChange, CoverageDay>
                    counting,
            OperatorSubtaskState state)
            throws Exception {
        if (state != null) {
            counting.initializeState(state);
        }
        counting.open();
        for (int step = 0; step < 12; step++) {
            change(random, counting);
            today += random.nextInt(90);
            counting.processBothWatermarks(new Watermark(today * 86_400_000L + 1));
            take(counting.extractOutputValues());
            counting.getOutput().clear();
        }
        counting.prepareSnapshotPreBarrier(1);
        OperatorSubtaskState left = counting.snapshot(1, 1);
        take(counting.extractOutputValues());
        counting.close();
        return left;
    }

    private void change(
            Random random,
            KeyedTwoInputStreamOperatorTestHarness<?, AreaDeltas, AreaChange, CoverageDay> to)
            throws Exception {
        CellDeltas deltas = new CellDeltas(CoverageMeasure.COUNT);
        for (int number = random.nextInt(6); number > 0; number--) {
            int series = SERIES[random.nextInt(SERIES.length)];
            int measure = random.nextInt(CoverageMeasure.COUNT);
            int back = random.nextInt(random.nextInt(5) == 0 ? 1_000 : 40) - 10;
            int day = Math.max(FIRST, today - back);
            int by = 1 + random.nextInt(3);
            deltas.add(Cell.of(series, day), measure, by);
            changes.get(series)[measure][day - FIRST] += by;
        }
        if (deltas.size() > 0) {
            to.processElement1(AreaDeltas.ofChanged(KEY, deltas), 0);
        }
    }

    private void take(List<CoverageDay> written) {
        for (CoverageDay each : written) {
            long id = Cell.of(each.series(), each.day());
            if (each.gone()) {
                standing.remove(id);
            } else {
                standing.put(id, each);
            }
        }
    }

    private void assertDocuments() {
        ToldDays told = new ToldDays(today);
        List<Long> expected = new ArrayList<>();
        for (int series : SERIES) {
            for (int day = FIRST; day <= today; day++) {
                int[] counts = counts(changes.get(series), day);
                boolean any = Arrays.stream(counts).anyMatch(count -> count != 0);
                long id = Cell.of(series, day);
                if (any && told.includes(day)) {
                    expected.add(id);
                    assertThat(standing).as("day %d of %d", day - FIRST, series).containsKey(id);
                    assertThat(counts(standing.get(id))).isEqualTo(counts);
                }
            }
        }
        assertThat(standing.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** What a document should say: measures, then the doses of the month, 7 and 28 days. */
    private static int[] counts(int[][] changes, int day) {
        int[] counts = new int[CoverageMeasure.COUNT + 4];
        for (CoverageMeasure measure : CoverageMeasure.ALL) {
            int[] days = changes[measure.ordinal()];
            int from = measure.isLevel() ? FIRST : day;
            counts[measure.ordinal()] = sum(days, from, day);
        }
        int month = (int) LocalDate.ofEpochDay(day).withDayOfMonth(1).toEpochDay();
        counts[CoverageMeasure.COUNT] = sum(changes[DUE], month, day);
        counts[CoverageMeasure.COUNT + 1] = sum(changes[GIVEN], month, day);
        counts[CoverageMeasure.COUNT + 2] = sum(changes[GIVEN], day - 6, day);
        counts[CoverageMeasure.COUNT + 3] = sum(changes[GIVEN], day - 27, day);
        return counts;
    }

    private static int[] counts(CoverageDay document) {
        int[] counts = Arrays.copyOf(document.counts(), CoverageMeasure.COUNT + 4);
        counts[CoverageMeasure.COUNT] = document.dueOfMonth();
        counts[CoverageMeasure.COUNT + 1] = document.givenOfMonth();
        counts[CoverageMeasure.COUNT + 2] = document.givenIn7();
        counts[CoverageMeasure.COUNT + 3] = document.givenIn28();
        return counts;
    }

    private static int sum(int[] days, int from, int until) {
        return Arrays.stream(days, Math.max(FIRST, from) - FIRST, until - FIRST + 1).sum();
    }

    private static KeyedTwoInputStreamOperatorTestHarness<
                    SubjectArea, AreaDeltas, AreaChange, CoverageDay>
            harness(int room) throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new CountDays<>(
                        new CountDaysSettings(ZoneOffset.UTC, false, Duration.ofDays(9_000), room),
                        new CoverageDocuments(new CountedDays(FIRST, END)),
                        List.of(COUNTY)),
                AreaDeltas::key,
                null,
                new SubjectAreaSerializer().asType(),
                128,
                1,
                0);
    }
}
