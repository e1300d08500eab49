package org.fenghuo.jobs.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // how a harness closes is said by Flink
class SumOutcomesTest {
    private static final MinuteKey MINUTE = new MinuteKey(2, 29_000_000);

    private KeyedOneInputStreamOperatorTestHarness<MinuteKey, MinuteOutcomes, MinuteOutcomes>
            summing;

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
    void eachSumHoldsAllThatCameBefore() throws Exception {
        add(MinuteOutcomes.one(MINUTE, Outcome.COUNTED));
        add(new MinuteOutcomes(MINUTE, new OutcomeCounts(10, 20, 30, 40, 50)));
        add(MinuteOutcomes.one(MINUTE, Outcome.TOO_LATE));
        assertThat(sums())
                .containsExactly(
                        new MinuteOutcomes(MINUTE, new OutcomeCounts(1, 0, 0, 0, 0)),
                        new MinuteOutcomes(MINUTE, new OutcomeCounts(11, 20, 30, 40, 50)),
                        new MinuteOutcomes(MINUTE, new OutcomeCounts(11, 20, 30, 40, 51)));
        assertThat(sums().get(2).counts().read()).isEqualTo(152);
    }

    @Test
    void minutesAndPartitionsAreSummedApart() throws Exception {
        MinuteKey next = new MinuteKey(MINUTE.partition(), MINUTE.minute() + 1);
        MinuteKey other = new MinuteKey(MINUTE.partition() + 1, MINUTE.minute());
        for (MinuteKey key : List.of(MINUTE, next, other, MINUTE)) {
            add(MinuteOutcomes.one(key, Outcome.STALE));
        }
        assertThat(sums()).extracting(sum -> sum.counts().stale()).containsExactly(1L, 1L, 1L, 2L);
        assertThat(summing.numKeyedStateEntries()).isEqualTo(3);
    }

    @Test
    void aSumGoesOnAfterARestart() throws Exception {
        add(new MinuteOutcomes(MINUTE, new OutcomeCounts(1, 2, 3, 4, 5)));
        OperatorSubtaskState state = summing.snapshot(1, 1);
        summing.close();
        summing = summing();
        summing.initializeState(state);
        summing.open();
        add(MinuteOutcomes.one(MINUTE, Outcome.DUPLICATE));
        assertThat(sums())
                .containsExactly(new MinuteOutcomes(MINUTE, new OutcomeCounts(1, 3, 3, 4, 5)));
    }

    private void add(MinuteOutcomes more) throws Exception {
        summing.processElement(more, 0);
    }

    private List<MinuteOutcomes> sums() {
        return summing.extractOutputValues();
    }

    private static KeyedOneInputStreamOperatorTestHarness<MinuteKey, MinuteOutcomes, MinuteOutcomes>
            summing() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new SumOutcomes()),
                MinuteOutcomes::key,
                TypeInformation.of(MinuteKey.class));
    }
}
