package org.fenghuo.jobs.accounts;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fenghuo.epi.sources.DelayCounts;
import org.fenghuo.jobs.state.Codes;
import org.fenghuo.jobs.state.Format;
import org.fenghuo.jobs.state.HandWritten;
import org.fenghuo.jobs.state.Numbers;

/** What a source has sent on a day, with the number of its format first. */
public final class SourceFiguresSerializer extends HandWritten<SourceFigures> {
    private static final Format FORMAT = new Format("figures of a source", 1);

    private transient Codes codes = new Codes();

    /** A serialiser for one thread. */
    public SourceFiguresSerializer() {
        super(SourceFigures.class);
    }

    @Override
    public TypeSerializer<SourceFigures> duplicate() {
        return new SourceFiguresSerializer();
    }

    @Override
    public void serialize(SourceFigures value, DataOutputView out) throws IOException {
        FORMAT.write(out);
        Codes.write(value.key().topic(), out);
        Codes.write(value.key().source(), out);
        Numbers.write(value.key().day(), out);
        OutcomeCounts outcomes = value.outcomes();
        Numbers.write(outcomes.counted(), out);
        Numbers.write(outcomes.duplicate(), out);
        Numbers.write(outcomes.stale(), out);
        Numbers.write(outcomes.rejected(), out);
        Numbers.write(outcomes.tooLate(), out);
        Numbers.write(value.lastSeenAt(), out);
        DelayCounts delays = value.delays();
        Numbers.write(delays.size(), out);
        for (int i = 0; i < delays.size(); i++) {
            Numbers.write(delays.minutes(i), out);
            Numbers.write(delays.records(i), out);
        }
    }

    @Override
    public SourceFigures deserialize(DataInputView in) throws IOException {
        if (codes == null) {
            codes = new Codes();
        }
        FORMAT.require(in);
        return new SourceFigures(
                new SourceDay(codes.read(in), codes.read(in), Numbers.readInt(in)),
                new OutcomeCounts(
                        Numbers.read(in),
                        Numbers.read(in),
                        Numbers.read(in),
                        Numbers.read(in),
                        Numbers.read(in)),
                Numbers.read(in),
                delays(in));
    }

    private static DelayCounts delays(DataInputView in) throws IOException {
        SortedMap<Integer, Integer> delays = new TreeMap<>();
        for (int left = Numbers.readInt(in); left > 0; left--) {
            delays.put(Numbers.readInt(in), Numbers.readInt(in));
        }
        return DelayCounts.of(delays);
    }

    @Override
    public TypeSerializerSnapshot<SourceFigures> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names this serialiser in a savepoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<SourceFigures> {
        /** Made by Flink. */
        public Snapshot() {
            super(SourceFiguresSerializer::new);
        }
    }
}
