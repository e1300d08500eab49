package org.fenghuo.jobs.visits;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.ArrivalSerializer;

/** Arrivals of visits. */
public final class VisitArrivalSerializer extends ArrivalSerializer<VisitVersion> {
    /** A serialiser for one thread. */
    public VisitArrivalSerializer() {
        super(new VisitVersionSerializer());
    }

    /** The type of what the source of visits gives. */
    public static TypeInformation<Arrival<VisitVersion>> type() {
        return new VisitArrivalSerializer().asType();
    }

    @Override
    public TypeSerializer<Arrival<VisitVersion>> duplicate() {
        return new VisitArrivalSerializer();
    }

    @Override
    public TypeSerializerSnapshot<Arrival<VisitVersion>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Arrival<VisitVersion>> {
        /** Made by Flink. */
        public Snapshot() {
            super(VisitArrivalSerializer::new);
        }
    }
}
