package org.fenghuo.jobs.connect.alerts;

import java.time.ZoneId;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.alerts.SignalArrivalSerializer;
import org.fenghuo.jobs.connect.kafka.PlainArrivals;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/** Verdicts as they come. */
public final class SignalArrivals extends PlainArrivals<org.fenghuo.records.Signal, Signal> {
    private static final long serialVersionUID = 1L;

    /** Verdicts in that framing; of refused ones the day is told in that zone. */
    public SignalArrivals(FramingSettings framing, ZoneId zone) {
        super(Topics.SIGNALS, org.fenghuo.records.Signal.class, framing, zone);
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
