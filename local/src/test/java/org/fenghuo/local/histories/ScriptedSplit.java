package org.fenghuo.local.histories;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A partition of a {@link Feed} and the position from which it is still to be read. */
record ScriptedSplit(int partition, int position) implements SourceSplit {
    @Override
    public String splitId() {
        return String.valueOf(partition);
    }

    static final class Serializer implements SimpleVersionedSerializer<ScriptedSplit> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(ScriptedSplit split) {
            return ByteBuffer.allocate(8).putInt(split.partition).putInt(split.position).array();
        }

        @Override
        public ScriptedSplit deserialize(int version, byte[] bytes) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            return new ScriptedSplit(in.getInt(), in.getInt());
        }

        /** Several of them. */
        static final class OfList implements SimpleVersionedSerializer<List<ScriptedSplit>> {
            @Override
            public int getVersion() {
                return 1;
            }

            @Override
            public byte[] serialize(List<ScriptedSplit> splits) {
                ByteBuffer out = ByteBuffer.allocate(8 * splits.size());
                splits.forEach(split -> out.putInt(split.partition).putInt(split.position));
                return out.array();
            }

            @Override
            public List<ScriptedSplit> deserialize(int version, byte[] bytes) {
                List<ScriptedSplit> splits = new ArrayList<>();
                ByteBuffer in = ByteBuffer.wrap(bytes);
                while (in.hasRemaining()) {
                    splits.add(new ScriptedSplit(in.getInt(), in.getInt()));
                }
                return splits;
            }
        }
    }
}
