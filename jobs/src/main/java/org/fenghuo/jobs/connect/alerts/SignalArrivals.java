package org.fenghuo.jobs.connect.alerts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.alerts.SignalArrivalSerializer;
import org.fenghuo.jobs.connect.kafka.PlainArrivals;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/**
 * Verdicts as they come. Ticks are told by each job that judges: time has come as far as the least
 * of them.
 */
public final class SignalArrivals extends PlainArrivals<org.fenghuo.records.Signal, Signal> {
    private static final long serialVersionUID = 1L;

    private transient Map<Integer, ToldTime> times;

    /** Verdicts in that framing; of refused ones the day is told in that zone. */
    public SignalArrivals(FramingSettings framing, ZoneId zone) {
        super(Topics.SIGNALS, org.fenghuo.records.Signal.class, framing, zone);
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        super.open(context);
        times = new HashMap<>();
    }

    @Override
    protected OptionalLong until(ConsumerRecord<byte[], byte[]> message) {
        OptionalLong until = super.until(message);
        Header header = message.headers().lastHeader(Topics.TELLER_HEADER);
        if (until.isEmpty() || header == null || header.value() == null) {
            return until;
        }
        Optional<Teller> teller = Teller.named(new String(header.value(), US_ASCII));
        return teller.isEmpty()
                ? OptionalLong.empty()
                : times.computeIfAbsent(message.partition(), any -> new ToldTime())
                        .take(teller.get(), until.getAsLong());
    }

    @Override
    protected Optional<Fault> fault(org.fenghuo.records.Signal record, long appendedAt) {
        return record.getFromDay().isAfter(record.getUntilDay())
                ? Optional.of(
                        Fault.of(
                                "until-before-from",
                                "untilDay",
                                record.getUntilDay().toString(),
                                "a day from " + record.getFromDay()))
                : Optional.empty();
    }

    @Override
    protected long at(org.fenghuo.records.Signal record) {
        return record.getAt().toEpochMilli();
    }

    @Override
    protected Signal value(org.fenghuo.records.Signal record) {
        return SignalReading.signal(record);
    }

    @Override
    public TypeInformation<Arrival<Signal>> getProducedType() {
        return SignalArrivalSerializer.type();
    }
}
