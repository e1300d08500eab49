package org.fenghuo.jobs.visits;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.ArrivalSerializer;

/** Arrivals of departments' days. */
public final class TotalsArrivalSerializer extends ArrivalSerializer<TotalsVersion> {
    /** A serialiser for one thread. */
    public TotalsArrivalSerializer() {
        super(new TotalsVersionSerializer());
    }

    /** The type of what the source of departments' days gives. */
    public static TypeInformation<Arrival<TotalsVersion>> type() {
        return new TotalsArrivalSerializer().asType();
    }

    @Override
    public TypeSerializer<Arrival<TotalsVersion>> duplicate() {
        return new TotalsArrivalSerializer();
    }

    @Override
    public TypeSerializerSnapshot<Arrival<TotalsVersion>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot
            extends SimpleTypeSerializerSnapshot<Arrival<TotalsVersion>> {
        /** Made by Flink. */
        public Snapshot() {
            super(TotalsArrivalSerializer::new);
        }
    }
}
