package org.fenghuo.jobs.alerts;

import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.fenghuo.epi.alert.Action;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.ArrivalSerializer;

/** Arrivals of what people do, which Flink itself writes: they are few. */
public final class ActionArrivalSerializer extends ArrivalSerializer<Action> {
    /** A serialiser for one thread. */
    public ActionArrivalSerializer() {
        super(TypeInformation.of(Action.class).createSerializer(new SerializerConfigImpl()));
    }

    /** The type of what the source of what people do gives. */
    public static TypeInformation<Arrival<Action>> type() {
        return new ActionArrivalSerializer().asType();
    }

    @Override
    public TypeSerializer<Arrival<Action>> duplicate() {
        return new ActionArrivalSerializer();
    }

    @Override
    public TypeSerializerSnapshot<Arrival<Action>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Arrival<Action>> {
        /** Made by Flink. */
        public Snapshot() {
            super(ActionArrivalSerializer::new);
        }
    }
}
