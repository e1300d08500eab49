package org.fenghuo.jobs.connect.kafka;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A partition, where it is to be read on, and how far event time has come in it. */
final class TimedPartition extends KafkaPartitionSplit {
    private final long reached;

    private TimedPartition(KafkaPartitionSplit split, long reached) {
        super(
                split.getTopicPartition(),
                split.getStartingOffset(),
                split.getStoppingOffset().orElse(NO_STOPPING_OFFSET));
        this.reached = reached;
    }

    /** The time comes and goes with the split. */
    static final TimedSplits<KafkaPartitionSplit> TIMES =
            new TimedSplits<>() {
                @Override
                public long reached(KafkaPartitionSplit split) {
                    return split instanceof TimedPartition timed ? timed.reached : Long.MIN_VALUE;
                }

                @Override
                public KafkaPartitionSplit reaching(KafkaPartitionSplit split, long reached) {
                    return new TimedPartition(split, reached);
                }
            };

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && TIMES.reached((KafkaPartitionSplit) other) == reached;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /** The time first, then the partition as the connector writes it. */
    static final class Serializer implements SimpleVersionedSerializer<KafkaPartitionSplit> {
        private static final int TIMED = 100;

        private final SimpleVersionedSerializer<KafkaPartitionSplit> plain;

        Serializer(SimpleVersionedSerializer<KafkaPartitionSplit> plain) {
            this.plain = plain;
        }

        @Override
        public int getVersion() {
            return TIMED + plain.getVersion();
        }

        @Override
        public byte[] serialize(KafkaPartitionSplit split) throws IOException {
            byte[] partition = plain.serialize(split);
            return ByteBuffer.allocate(Long.BYTES + partition.length)
                    .putLong(TIMES.reached(split))
                    .put(partition)
                    .array();
        }

        @Override
        public KafkaPartitionSplit deserialize(int version, byte[] bytes) throws IOException {
            if (version < TIMED) {
                return plain.deserialize(version, bytes);
            }
            ByteBuffer in = ByteBuffer.wrap(bytes);
            long reached = in.getLong();
            byte[] partition = new byte[in.remaining()];
            in.get(partition);
            return new TimedPartition(plain.deserialize(version - TIMED, partition), reached);
        }
    }
}
