package org.fenghuo.jobs.intake;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.jobs.accounts.Receipts;
import org.fenghuo.jobs.state.HandWritten;

/**
 * Arrivals of a kind, where the source is not chained to what follows it. A subclass names the
 * serialiser of its versions and its snapshot.
 *
 * @param <V> the kind of version
 */
public abstract class ArrivalSerializer<V> extends HandWritten<Arrival<V>> {
    private static final int READ = 0;
    private static final int REFUSED = 1;
    private static final int TICK = 2;

    private final TypeSerializer<V> versions;
    private final RejectedSerializer rejects = new RejectedSerializer();
    private transient Receipts receipts = new Receipts();

    /** A serialiser for one thread. */
    @SuppressWarnings("unchecked") // a class object knows no parameters
    protected ArrivalSerializer(TypeSerializer<V> versions) {
        super((Class<Arrival<V>>) (Class<?>) Arrival.class);
        this.versions = versions;
    }

    /** For another thread: each has its own, since the versions' may remember something. */
    @Override
    public abstract TypeSerializer<Arrival<V>> duplicate();

    @Override
    public final void serialize(Arrival<V> arrival, DataOutputView out) throws IOException {
        out.writeLong(arrival.appendedAt());
        if (arrival instanceof Arrival.Read<V> read) {
            out.writeByte(READ);
            out.writeLong(read.reportedAt());
            versions.serialize(read.version(), out);
        } else if (arrival instanceof Arrival.Refused<V> refused) {
            out.writeByte(REFUSED);
            rejects.serialize(refused.rejected(), out);
            Receipts.write(refused.receipt(), out);
        } else if (arrival instanceof Arrival.Tick<V> tick) {
            out.writeByte(TICK);
            out.writeLong(tick.until());
        }
    }

    @Override
    public final Arrival<V> deserialize(DataInputView in) throws IOException {
        if (receipts == null) {
            receipts = new Receipts();
        }
        long appendedAt = in.readLong();
        int kind = in.readByte();
        return switch (kind) {
            case READ -> new Arrival.Read<>(appendedAt, in.readLong(), versions.deserialize(in));
            case REFUSED ->
                    new Arrival.Refused<>(appendedAt, rejects.deserialize(in), receipts.read(in));
            case TICK -> new Arrival.Tick<>(appendedAt, in.readLong());
            default -> throw new IOException("arrival of kind %d: not our format".formatted(kind));
        };
    }
}
