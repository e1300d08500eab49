package org.fenghuo.local.histories;

import java.time.Instant;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Passes on what it is given, and tells the index once when time has come so far. */
final class LookAtTime<T> extends AbstractStreamOperator<T>
        implements OneInputStreamOperator<T, T> {
    private static final long serialVersionUID = 1L;

    private final String index;
    private final long awaited;
    private transient boolean seen;

    LookAtTime(MemoryIndex index, Instant awaited) {
        this.index = index.name();
        this.awaited = awaited.toEpochMilli() - 1;
    }

    @Override
    public void processElement(StreamRecord<T> element) {
        output.collect(element);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(mark);
        if (!seen && mark.getTimestamp() >= awaited) {
            seen = true;
            MemoryIndex.named(index).looked(Instant.now());
        }
    }
}
