package org.fenghuo.jobs.cases;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.RejectedSerializer;
import org.fenghuo.jobs.state.HandWritten;

/** Arrivals of cases, where the source is not chained to what follows it. */
public final class CaseArrivalSerializer extends HandWritten<Arrival<CaseVersion>> {
    private static final int READ = 0;
    private static final int REFUSED = 1;
    private static final int TICK = 2;

    private final CaseVersionSerializer versions = new CaseVersionSerializer();
    private final RejectedSerializer rejects = new RejectedSerializer();

    /** A serialiser for one thread. */
    @SuppressWarnings("unchecked") // a class object knows no parameters
    public CaseArrivalSerializer() {
        super((Class<Arrival<CaseVersion>>) (Class<?>) Arrival.class);
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
    public void serialize(Arrival<CaseVersion> arrival, DataOutputView out) throws IOException {
        out.writeLong(arrival.appendedAt());
        if (arrival instanceof Arrival.Read<CaseVersion> read) {
            out.writeByte(READ);
            out.writeLong(read.reportedAt());
            versions.serialize(read.version(), out);
        } else if (arrival instanceof Arrival.Refused<CaseVersion> refused) {
            out.writeByte(REFUSED);
            rejects.serialize(refused.rejected(), out);
        } else if (arrival instanceof Arrival.Tick<CaseVersion> tick) {
            out.writeByte(TICK);
            out.writeLong(tick.until());
        }
    }

    @Override
    public Arrival<CaseVersion> deserialize(DataInputView in) throws IOException {
        long appendedAt = in.readLong();
        int kind = in.readByte();
        return switch (kind) {
            case READ -> new Arrival.Read<>(appendedAt, in.readLong(), versions.deserialize(in));
            case REFUSED -> new Arrival.Refused<>(appendedAt, rejects.deserialize(in));
            case TICK -> new Arrival.Tick<>(appendedAt, in.readLong());
            default -> throw new IOException("arrival of kind %d: not our format".formatted(kind));
        };
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
