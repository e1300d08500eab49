package org.fenghuo.jobs.alerts;

import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.ArrivalSerializer;

/** Arrivals of verdicts, which Flink itself writes: they are few. */
public final class SignalArrivalSerializer extends ArrivalSerializer<Signal> {
    /** A serialiser for one thread. */
    public SignalArrivalSerializer() {
        super(TypeInformation.of(Signal.class).createSerializer(new SerializerConfigImpl()));
    }

    /** The type of what the source of verdicts gives. */
    public static TypeInformation<Arrival<Signal>> type() {
        return new SignalArrivalSerializer().asType();
    }

    @Override
    public TypeSerializer<Arrival<Signal>> duplicate() {
        return new SignalArrivalSerializer();
    }

    @Override
    public TypeSerializerSnapshot<Arrival<Signal>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Arrival<Signal>> {
        /** Made by Flink. */
        public Snapshot() {
            super(SignalArrivalSerializer::new);
        }
    }
}
