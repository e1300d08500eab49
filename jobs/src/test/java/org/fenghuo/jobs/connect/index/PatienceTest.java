package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;

final class PatienceTest {
    private static final Duration MIN = Duration.ofMillis(100);
    private static final Duration MAX = Duration.ofSeconds(1);

    @RepeatedTest(20)
    void eachWaitIsBetweenHalfAStepAndAStepAndStepsDoubleUpToTheLongest() {
        var patience = new Patience(new IndexSettings.BackOff(MIN, MAX));
        for (long step : new long[] {100, 200, 400, 800, 1_000, 1_000}) {
            assertThat(patience.spend().toMillis()).isBetween(step / 2, step);
        }
        patience.reset();
        assertThat(patience.spend().toMillis()).isBetween(50L, 100L);
    }
}
