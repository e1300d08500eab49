package org.fenghuo.jobs.connect.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ToldTimeTest {
    private static final Teller CASES = new Teller("cases", 0, 2);
    private static final Teller CASES_TOO = new Teller("cases", 1, 2);
    private static final Teller VISITS = new Teller("visits", 0, 1);

    private final ToldTime time = new ToldTime();

    @Test
    void aJobCountsWhenAllItsSubtasksHaveTold() {
        assertThat(time.take(CASES, 500)).isEmpty();
        assertThat(time.take(CASES, 600)).isEmpty();
        assertThat(time.take(CASES_TOO, 550)).isEqualTo(OptionalLong.of(550));
        assertThat(time.take(CASES_TOO, 700)).isEqualTo(OptionalLong.of(600));
    }

    @Test
    void timeHasComeAsFarAsTheLeastOfTheJobs() {
        Teller alone = new Teller("cases", 0, 1);
        assertThat(time.take(alone, 500)).isEqualTo(OptionalLong.of(500));
        assertThat(time.take(VISITS, 800)).isEmpty();
        assertThat(time.take(alone, 900)).isEqualTo(OptionalLong.of(800));
    }

    @Test
    void itNeverGoesBackWhenAJobComesLateOrSaysAgainWhatItSaid() {
        Teller alone = new Teller("cases", 0, 1);
        assertThat(time.take(alone, 500)).isEqualTo(OptionalLong.of(500));
        assertThat(time.take(VISITS, 300)).isEmpty();
        assertThat(time.take(VISITS, 400)).isEmpty();
        assertThat(time.take(alone, 450)).isEmpty();
        assertThat(time.take(VISITS, 501)).isEmpty();
        assertThat(time.take(alone, 501)).isEqualTo(OptionalLong.of(501));
    }

    @Test
    void aJobThatRunsWithOtherSubtasksIsWaitedForAgain() {
        assertThat(time.take(new Teller("cases", 0, 1), 500)).isEqualTo(OptionalLong.of(500));
        assertThat(time.take(CASES, 700)).isEmpty();
        assertThat(time.take(CASES_TOO, 600)).isEqualTo(OptionalLong.of(600));
    }

    @Test
    void aTellerIsKnownByItsNameAndNothingElseIsOne() {
        assertThat(Teller.named(CASES_TOO.toString())).contains(CASES_TOO);
        assertThat(Teller.named("cases")).isEmpty();
        assertThat(Teller.named("cases 2/2")).isEmpty();
        assertThat(Teller.named("cases 0/0")).isEmpty();
        assertThat(Teller.named("cases 0/2 ")).isEmpty();
    }
}
