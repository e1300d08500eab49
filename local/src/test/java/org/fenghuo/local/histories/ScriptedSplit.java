package org.fenghuo.local.histories;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.fenghuo.jobs.connect.kafka.TimedSplits;

/**
 * A partition of a {@link Feed}, the position from which it is still to be read, and how far event
 * time has come in it.
 */
record ScriptedSplit(int partition, int position, long reached) implements SourceSplit {
    static final TimedSplits<ScriptedSplit> TIMES =
            new TimedSplits<>() {
                @Override
                public long reached(ScriptedSplit split) {
                    return split.reached;
                }

                @Override
                public ScriptedSplit reaching(ScriptedSplit split, long reached) {
                    return new ScriptedSplit(split.partition, split.position, reached);
                }
            };

    ScriptedSplit(int partition, int position) {
        this(partition, position, Long.MIN_VALUE);
    }

    @Override
    public String splitId() {
        return String.valueOf(partition);
    }

    /** Several splits, each of which has the same length. */
    static final class ListSerializer implements SimpleVersionedSerializer<List<ScriptedSplit>> {
        private static final int LENGTH = 16;

        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(List<ScriptedSplit> splits) {
            ByteBuffer out = ByteBuffer.allocate(LENGTH * splits.size());
            splits.forEach(
                    each -> out.putInt(each.partition).putInt(each.position).putLong(each.reached));
            return out.array();
        }

        @Override
        public List<ScriptedSplit> deserialize(int version, byte[] bytes) {
            List<ScriptedSplit> splits = new ArrayList<>();
            ByteBuffer in = ByteBuffer.wrap(bytes);
            while (in.hasRemaining()) {
                splits.add(new ScriptedSplit(in.getInt(), in.getInt(), in.getLong()));
            }
            return splits;
        }
    }

    static final class Serializer implements SimpleVersionedSerializer<ScriptedSplit> {
        private final ListSerializer lists = new ListSerializer();

        @Override
        public int getVersion() {
            return lists.getVersion();
        }

        @Override
        public byte[] serialize(ScriptedSplit split) {
            return lists.serialize(List.of(split));
        }

        @Override
        public ScriptedSplit deserialize(int version, byte[] bytes) {
            return lists.deserialize(version, bytes).get(0);
        }
    }
}
