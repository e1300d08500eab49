package org.fenghuo.jobs.connect.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.connect.rules.Head;
import org.fenghuo.records.Operation;
import org.junit.jupiter.api.Test;

class ReceivingTest {
    private static final Instant DIAGNOSED = Instant.parse("2026-03-10T14:30:00Z");
    private static final Instant REPORTED = Instant.parse("2026-03-10T16:10:00Z");
    private static final int NEXT_LOCAL_DAY = (int) LocalDate.of(2026, 3, 11).toEpochDay();

    private final Receiving receiving = new Receiving(new LocalDays(ZoneId.of("Asia/Shanghai")));

    @Test
    void aReportIsReceivedOnTheLocalDayOnWhichItBecameKnown() {
        Receipt receipt = receipt(Operation.REPORT, Timing.UNKNOWN);
        assertThat(receipt).isEqualTo(new Receipt(3, 5, "H1", NEXT_LOCAL_DAY, ReportDelay.NONE));
    }

    @Test
    void theDelayOfAFirstReportEndsWhenItBecomesKnownIfNothingElseIsSaid() {
        assertThat(delay(Operation.REPORT, new Timing(DIAGNOSED, null)))
                .isEqualTo(new ReportDelay("H1", NEXT_LOCAL_DAY, 100));
    }

    @Test
    void theDelayEndsWhenTheRecordWasEnteredAndItsDayIsThatDay() {
        Instant entered = DIAGNOSED.plusSeconds(60 * 60);
        ReportDelay delay = new ReportDelay("H1", NEXT_LOCAL_DAY - 1, 60);
        assertThat(delay(Operation.REPORT, new Timing(DIAGNOSED, entered))).isEqualTo(delay);
        assertThat(delay(Operation.REVISE, new Timing(DIAGNOSED, entered))).isEqualTo(delay);
    }

    @Test
    void aMinuteThatHasBegunCounts() {
        Instant onTheLimit = DIAGNOSED.plus(Duration.ofHours(2));
        assertThat(minutes(onTheLimit)).isEqualTo(120);
        assertThat(minutes(onTheLimit.plusMillis(1))).isEqualTo(121);
        assertThat(minutes(onTheLimit.minusMillis(1))).isEqualTo(120);
    }

    @Test
    void whatWasEnteredAheadOfItsTimeHasNoDelay() {
        assertThat(minutes(DIAGNOSED.minusSeconds(500))).isZero();
    }

    @Test
    void neitherADeletionNorARevisionThatDoesNotSayWhenItWasEnteredHasADelay() {
        Instant entered = DIAGNOSED.plusSeconds(60);
        assertThat(delay(Operation.DELETE, new Timing(DIAGNOSED, entered)))
                .isEqualTo(ReportDelay.NONE);
        assertThat(delay(Operation.REVISE, new Timing(DIAGNOSED, null)))
                .isEqualTo(ReportDelay.NONE);
        assertThat(delay(Operation.REPORT, new Timing(null, entered))).isEqualTo(ReportDelay.NONE);
    }

    @Test
    void aRefusedMessageBelongsToTheDayOnWhichKafkaReceivedIt() {
        Receipt refused = receiving.refused(message(), "H1");
        assertThat(refused).isEqualTo(new Receipt(3, 5, "H1", 0, ReportDelay.NONE));
    }

    @Test
    void aSourceThatCannotBeReadIsUnknown() {
        assertThat(receiving.refused(message(), "").source()).isEqualTo("unknown");
        assertThat(receiving.refused(message(), " ").source()).isEqualTo("unknown");
        assertThat(receiving.refused(message(), "x".repeat(201)).source()).isEqualTo("unknown");
        assertThat(receiving.refused(message(), "x".repeat(200)).source()).hasSize(200);
    }

    private int minutes(Instant entered) {
        return delay(Operation.REPORT, new Timing(DIAGNOSED, entered)).minutes();
    }

    private ReportDelay delay(Operation operation, Timing timing) {
        return receipt(operation, timing).delay();
    }

    private Receipt receipt(Operation operation, Timing timing) {
        return receiving.receipt(message(), new Head("r", 1, operation, "H1", REPORTED), timing);
    }

    private static ConsumerRecord<byte[], byte[]> message() {
        return new ConsumerRecord<>(
                "t",
                3,
                7,
                Duration.ofMinutes(5).toMillis() + 1,
                TimestampType.LOG_APPEND_TIME,
                0,
                1,
                new byte[0],
                new byte[1],
                new RecordHeaders(),
                java.util.Optional.empty());
    }
}
