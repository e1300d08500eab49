package org.fenghuo.jobs.connect.kafka;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.accounts.MinuteKey;
import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.connect.rules.Faults;
import org.fenghuo.jobs.connect.rules.Head;

/** Notes how messages are received. */
final class Receiving {
    private final LocalDays days;

    Receiving(LocalDays days) {
        this.days = days;
    }

    /** Of a message with that head. */
    Receipt receipt(ConsumerRecord<byte[], byte[]> message, Head head, Timing timing) {
        return new Receipt(
                message.partition(),
                minute(message),
                head.source(),
                days.epochDay(head.reportedAt().toEpochMilli()),
                delay(head, timing));
    }

    /**
     * Of a message that was refused: it belongs to the day on which Kafka received it, since what
     * it says of its own time may be what is wrong with it.
     *
     * @param source code of the facility, as far as it could be read
     */
    Receipt refused(ConsumerRecord<byte[], byte[]> message, String source) {
        boolean named = !source.isBlank() && Faults.longId("source", source) == null;
        return new Receipt(
                message.partition(),
                minute(message),
                named ? source : Receipt.UNKNOWN_SOURCE,
                days.epochDay(message.timestamp()),
                ReportDelay.NONE);
    }

    private static long minute(ConsumerRecord<byte[], byte[]> message) {
        return MinuteKey.of(message.partition(), message.timestamp()).minute();
    }

    /** A first report is entered when it becomes known, unless it says otherwise. */
    private static Instant enteredAt(Head head, Timing timing) {
        return switch (head.operation()) {
            case REPORT -> timing.enteredAt() == null ? head.reportedAt() : timing.enteredAt();
            case REVISE -> timing.enteredAt();
            default -> null;
        };
    }

    private ReportDelay delay(Head head, Timing timing) {
        Instant enteredAt = enteredAt(head, timing);
        if (enteredAt == null || timing.happenedAt() == null) {
            return ReportDelay.NONE;
        }
        long entered = enteredAt.toEpochMilli();
        long happened = timing.happenedAt().toEpochMilli();
        return ReportDelay.between(head.source(), happened, entered, days.epochDay(entered));
    }
}
