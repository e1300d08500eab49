package org.fenghuo.jobs.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.fenghuo.epi.sources.DelayCounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // how a harness closes is said by Flink
class SumSourcesTest {
    private static final SourceDay DAY = new SourceDay("case-reports", "H1", 20_000);

    private KeyedOneInputStreamOperatorTestHarness<SourceDay, SourceFigures, SourceFigures> summing;

    @BeforeEach
    void start() throws Exception {
        summing = summing();
        summing.open();
    }

    @AfterEach
    void stop() throws Exception {
        summing.close();
    }

    @Test
    void aDelayThatIsTakenBackLeavesTheMessagesStanding() throws Exception {
        add(figures(Outcome.COUNTED, 50, delay(90, 1)));
        add(figures(Outcome.COUNTED, 40, delay(90, -1)));
        assertThat(last())
                .isEqualTo(
                        new SourceFigures(
                                DAY, new OutcomeCounts(2, 0, 0, 0, 0), 50, DelayCounts.NONE));
        assertThat(last().isNothing()).isFalse();
    }

    @Test
    void aDayOfWhichOnlyADelayWasToldAndTakenBackIsNothing() throws Exception {
        add(new SourceFigures(DAY, OutcomeCounts.NONE, SourceFigures.NEVER, delay(5, 1)));
        assertThat(last().isNothing()).isFalse();
        add(new SourceFigures(DAY, OutcomeCounts.NONE, SourceFigures.NEVER, delay(5, -1)));
        assertThat(last().isNothing()).isTrue();
    }

    @Test
    void aSumGoesOnAfterARestart() throws Exception {
        add(figures(Outcome.DUPLICATE, 70, delay(3, 2)));
        OperatorSubtaskState state = summing.snapshot(1, 1);
        summing.close();
        summing = summing();
        summing.initializeState(state);
        summing.open();
        add(figures(Outcome.STALE, 60, delay(4, 1)));
        assertThat(last())
                .isEqualTo(
                        new SourceFigures(
                                DAY,
                                new OutcomeCounts(0, 1, 1, 0, 0),
                                70,
                                DelayCounts.of(new TreeMap<>(Map.of(3, 2, 4, 1)))));
    }

    private void add(SourceFigures more) throws Exception {
        summing.processElement(more, 0);
    }

    private SourceFigures last() {
        var all = summing.extractOutputValues();
        return all.get(all.size() - 1);
    }

    private static SourceFigures figures(Outcome outcome, long seenAt, DelayCounts delays) {
        return new SourceFigures(DAY, OutcomeCounts.one(outcome), seenAt, delays);
    }

    private static DelayCounts delay(int minutes, int records) {
        return DelayCounts.of(new TreeMap<>(Map.of(minutes, records)));
    }

    private static KeyedOneInputStreamOperatorTestHarness<SourceDay, SourceFigures, SourceFigures>
            summing() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new SumSources(Duration.ofDays(9))),
                SourceFigures::key,
                TypeInformation.of(SourceDay.class));
    }
}
