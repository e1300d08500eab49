package org.fenghuo.jobs.cases;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.ArrivalSerializer;

/** Arrivals of cases. */
public final class CaseArrivalSerializer extends ArrivalSerializer<CaseVersion> {
    /** A serialiser for one thread. */
    public CaseArrivalSerializer() {
        super(new CaseVersionSerializer());
    }

    /** The type of what the source of cases gives. */
    public static TypeInformation<Arrival<CaseVersion>> type() {
        return new CaseArrivalSerializer().asType();
    }

    @Override
    public TypeSerializer<Arrival<CaseVersion>> duplicate() {
        return new CaseArrivalSerializer();
    }

    @Override
    public TypeSerializerSnapshot<Arrival<CaseVersion>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Arrival<CaseVersion>> {
        /** Made by Flink. */
        public Snapshot() {
            super(CaseArrivalSerializer::new);
        }
    }
}
