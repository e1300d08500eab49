package org.fenghuo.jobs.coverage;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.ArrivalSerializer;

/** Arrivals of records of persons. */
public final class PersonArrivalSerializer extends ArrivalSerializer<PersonVersion> {
    /** A serialiser for one thread. */
    public PersonArrivalSerializer() {
        super(new PersonVersionSerializer());
    }

    /** The type of what a source of them gives. */
    public static TypeInformation<Arrival<PersonVersion>> type() {
        return new PersonArrivalSerializer().asType();
    }

    @Override
    public TypeSerializer<Arrival<PersonVersion>> duplicate() {
        return new PersonArrivalSerializer();
    }

    @Override
    public TypeSerializerSnapshot<Arrival<PersonVersion>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot
            extends SimpleTypeSerializerSnapshot<Arrival<PersonVersion>> {
        /** Made by Flink. */
        public Snapshot() {
            super(PersonArrivalSerializer::new);
        }
    }
}
