package org.fenghuo.jobs.connect.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.jobs.connect.kafka.HeardTime.NONE;

import java.time.Duration;
import java.time.Instant;
import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.jobs.intake.Rejected;
import org.junit.jupiter.api.Test;

class LiveTimeTest {
    private static final long NOON = Instant.parse("2026-03-10T04:00:00Z").toEpochMilli();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final HandClock wall = new HandClock(NOON);
    private final HandClock free = new HandClock(0);
    private final HeardTime heard = new HeardTime();
    private final LiveTime<String> time = new LiveTime<>(free, wall::millis);

    @Test
    void aPartitionThatHasSaidNothingYetTellsNoTime() {
        assertThat(heard()).isEqualTo(NONE);
        pass(Duration.ofMillis(2_999));
        assertThat(heard()).isEqualTo(NONE);
    }

    @Test
    void anEmptyPartitionFollowsTheWallClockOnceItIsQuiet() {
        pass(Duration.ofSeconds(3));
        assertThat(heard()).isEqualTo(wall.millis() - 1);
        pass(Duration.ofHours(5));
        assertThat(heard()).isEqualTo(wall.millis() - 1);
    }

    @Test
    void aPartitionWhoseLastMessageIsFreshFollowsTheWallClock() {
        read(NOON - 2_000, NOON - 2_000);
        assertThat(heard()).isEqualTo(NOON - 1);
    }

    @Test
    void aMessageOfMoreThanTwoSecondsAgoIsNotFresh() {
        read(NOON - 2_001, NOON - 2_001);
        assertThat(heard()).isEqualTo(NOON - 2_002);
    }

    @Test
    void afterAnOutageTheWallClockIsNotFollowedUntilTheBacklogIsRead() {
        for (long ago = 10 * HOUR; ago > 0; ago -= HOUR / 2) {
            pass(Duration.ofMillis(2_900));
            read(NOON - ago, NOON - ago);
            assertThat(heard()).isEqualTo(NOON - ago - 1);
        }
        pass(Duration.ofMillis(2_900));
        read(wall.millis(), wall.millis());
        assertThat(heard()).isEqualTo(wall.millis() - 1);
    }

    @Test
    void aBacklogThatEndsIsReadOnceTheSourceIsQuiet() {
        read(NOON - HOUR, NOON - HOUR);
        pass(Duration.ofMillis(2_999));
        assertThat(heard()).isEqualTo(NOON - HOUR - 1);
        pass(Duration.ofMillis(1));
        assertThat(heard()).isEqualTo(wall.millis() - 1);
    }

    @Test
    void aSourceThatIsHeldBackIsNotTakenForQuiet() {
        read(NOON - HOUR, NOON - HOUR);
        wall.pass(Duration.ofHours(2));
        assertThat(heard()).isEqualTo(NOON - HOUR - 1);
        free.pass(Duration.ofSeconds(3));
        assertThat(heard()).isEqualTo(wall.millis() - 1);
    }

    @Test
    void aReportThatRunsAheadMovesTimeNoFurtherThanItsReception() {
        read(NOON - HOUR, NOON);
        assertThat(heard()).isEqualTo(NOON - HOUR - 1);
    }

    @Test
    void aLateReportDoesNotTakeTimeBack() {
        read(NOON - HOUR, NOON - HOUR);
        read(NOON - HOUR, NOON - 9 * HOUR);
        assertThat(heard()).isEqualTo(NOON - HOUR - 1);
    }

    @Test
    void aWallClockThatIsSetBackDoesNotTakeTimeBack() {
        pass(Duration.ofSeconds(3));
        long before = heard();
        wall.pass(Duration.ofMinutes(-5));
        assertThat(heard()).isEqualTo(before);
    }

    @Test
    void aTickOfTheBacklogMovesTimeToItsInstantButNotBeyondItsReception() {
        tick(NOON - HOUR, NOON - 2 * HOUR);
        assertThat(heard()).isEqualTo(NOON - 2 * HOUR);
        tick(NOON - HOUR, NOON);
        assertThat(heard()).isEqualTo(NOON - HOUR);
    }

    @Test
    void aRefusedMessageOfTheBacklogMovesNoTime() {
        refused(NOON - HOUR);
        assertThat(heard()).isEqualTo(NONE);
    }

    @Test
    void aFreshRefusedMessageSaysThatThePartitionIsCaughtUp() {
        refused(NOON);
        assertThat(heard()).isEqualTo(NOON - 1);
    }

    private void read(long appendedAt, long reportedAt) {
        on(new Arrival.Read<>(appendedAt, reportedAt, "a version"));
    }

    private void tick(long appendedAt, long until) {
        on(new Arrival.Tick<>(appendedAt, until));
    }

    private void refused(long appendedAt) {
        Fault fault = Fault.of("truncated", "", "", "");
        on(
                new Arrival.Refused<>(
                        appendedAt,
                        new Rejected(appendedAt, "t", 0, 0, "", "", fault, new byte[0], 0, ""),
                        new Receipt(0, 0, "unknown", 0, ReportDelay.NONE)));
    }

    private void on(Arrival<String> arrival) {
        time.onEvent(arrival, 0, heard);
    }

    private long heard() {
        time.onPeriodicEmit(heard);
        return heard.last();
    }

    private void pass(Duration duration) {
        wall.pass(duration);
        free.pass(duration);
    }
}
