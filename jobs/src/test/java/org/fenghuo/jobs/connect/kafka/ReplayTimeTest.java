package org.fenghuo.jobs.connect.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.connect.kafka.HeardTime.NONE;

import java.time.Duration;
import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.jobs.intake.Rejected;
import org.junit.jupiter.api.Test;

class ReplayTimeTest {
    private static final long APPENDED = 9_000_000;

    private final HandClock free = new HandClock(50);
    private final HeardTime heard = new HeardTime();
    private final ReplayTime<String> time = new ReplayTime<>(free, EventTime.REPLAY);

    @Test
    void aPartitionWithoutMessagesNeverTellsATime() {
        free.pass(Duration.ofDays(1));
        assertThat(heard()).isEqualTo(NONE);
    }

    @Test
    void aTickMovesTimeAtOnceToItsInstant() {
        tick(700);
        assertThat(heard.last()).isEqualTo(700);
    }

    @Test
    void aRecordMovesTimeToJustBeforeItButOnlyWhenNothingMoreComes() {
        read(1_000);
        assertThat(heard()).isEqualTo(NONE);
        free.pass(Duration.ofMillis(999));
        assertThat(heard()).isEqualTo(NONE);
        free.pass(Duration.ofMillis(1));
        assertThat(heard()).isEqualTo(999);
    }

    @Test
    void whereSendersTellTheirTimeARecordMovesNone() {
        ReplayTime<String> told = new ReplayTime<>(free, EventTime.TICKS);
        told.onEvent(new Arrival.Read<>(APPENDED, 2_000, "v"), 2_000, heard);
        free.pass(Duration.ofDays(1));
        told.onPeriodicEmit(heard);
        assertThat(heard.last()).isEqualTo(NONE);
        told.onEvent(new Arrival.Tick<>(APPENDED, 700), APPENDED, heard);
        assertThat(heard.last()).isEqualTo(700);
    }

    @Test
    void betweenTicksTimeStandsHoweverManyRecordsCome() {
        tick(700);
        for (int i = 1; i <= 100; i++) {
            free.pass(Duration.ofMillis(900));
            read(700 + i);
            assertThat(heard()).isEqualTo(700);
        }
        tick(800);
        assertThat(heard.last()).isEqualTo(800);
    }

    @Test
    void aRecordFromAheadOfATickMovesTimeWithTheTick() {
        read(2_000);
        tick(700);
        assertThat(heard.last()).isEqualTo(1_999);
    }

    @Test
    void anEarlierTickAndAnEarlierRecordDoNotTakeTimeBack() {
        tick(700);
        tick(600);
        assertThat(heard.last()).isEqualTo(700);
        read(100);
        free.pass(Duration.ofSeconds(1));
        assertThat(heard()).isEqualTo(700);
    }

    @Test
    void eachRecordBeginsTheQuietAnew() {
        read(1_000);
        free.pass(Duration.ofMillis(500));
        read(1_001);
        free.pass(Duration.ofMillis(500));
        assertThat(heard()).isEqualTo(NONE);
    }

    @Test
    void theTimeOfReceptionMovesNothing() {
        read(1_000);
        free.pass(Duration.ofDays(1));
        assertThat(heard()).isEqualTo(999).isLessThan(APPENDED);
    }

    @Test
    void aRefusedMessageMovesNoTime() {
        Fault fault = Fault.of("truncated", "", "", "");
        on(
                new Arrival.Refused<>(
                        APPENDED,
                        new Rejected(APPENDED, "t", 0, 0, "", "", fault, new byte[0], 0, ""),
                        new Receipt(0, 0, "unknown", 0, ReportDelay.NONE)));
        free.pass(Duration.ofDays(1));
        assertThat(heard()).isEqualTo(NONE);
    }

    private void read(long reportedAt) {
        on(new Arrival.Read<>(APPENDED, reportedAt, "a version"));
    }

    private void tick(long until) {
        on(new Arrival.Tick<>(APPENDED, until));
    }

    private void on(Arrival<String> arrival) {
        time.onEvent(arrival, 0, heard);
    }

    private long heard() {
        time.onPeriodicEmit(heard);
        return heard.last();
    }
}
