package org.fenghuo.jobs.counting;

import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.AreaRegister;
import org.fenghuo.jobs.intake.AreasInForce;
import org.fenghuo.jobs.state.KeyedOperator;

/**
 * Takes what is said of each key, a text, to the counts, and what it takes back.
 *
 * <p>Changes are bundled by cell and leave when there are many, when the watermark moves and before
 * a checkpoint; so the bundle itself is no state. Areas arrive on the second input; those that
 * change the tree move everything that they concern. That is a walk through all that is kept, so
 * changes wait for each other: until the watermark moves, until a checkpoint, or until the next
 * element, but for elements not more often than once in many.
 *
 * @param <V> what is said of a key
 * @param <C> changes of the registers that it follows, areas among them
 */
public abstract class Ledger<V, C> extends KeyedOperator<String, AreaDeltas>
        implements TwoInputStreamOperator<V, C, AreaDeltas> {
    /** How many elements come between two walks that no watermark asks for. */
    public static final int ELEMENTS_BETWEEN_WALKS = 10_000;

    private final List<Area> initialAreas;
    private final int bundleSize;

    private transient AreaRegister areas;
    private transient int elementsSinceWalk;

    /**
     * Begins with these areas, and then follows its second input.
     *
     * @param bundleSize how many changes are bundled at most
     */
    protected Ledger(List<Area> initialAreas, int bundleSize) {
        this.initialAreas = initialAreas;
        this.bundleSize = bundleSize;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        areas =
                new AreaRegister(
                        context.getOperatorStateStore(), initialAreas, context.isRestored());
        elementsSinceWalk = ELEMENTS_BETWEEN_WALKS;
    }

    /** Takes what is said of the current key. */
    protected abstract void take(V said, AreaTree tree) throws Exception;

    /**
     * Counts everything again, of all keys, that lies elsewhere in the new tree; what is bundled
     * was said while the former one was in force.
     */
    protected abstract void move(AreaTree before, AreaTree after) throws Exception;

    /** How many changes are bundled. */
    protected abstract int bundled();

    /** Hands out what is bundled, and whatever else waits for it, under the tree in force. */
    protected abstract void empty(AreaTree tree, Consumer<AreaDeltas> out);

    @Override
    public void processElement1(StreamRecord<V> element) throws Exception {
        if (areas.isWaiting() && elementsSinceWalk >= ELEMENTS_BETWEEN_WALKS) {
            takeAreas();
            setKeyContextElement1(element);
        }
        elementsSinceWalk++;
        take(element.getValue(), areas.tree());
        flushIfMany();
    }

    @Override
    public void processElement2(StreamRecord<C> element) throws Exception {
        register(element.getValue());
    }

    /** Takes what a register says. */
    protected abstract void register(C change) throws Exception;

    /** Lets a change of areas wait for its walk. */
    protected final void collect(AreaChange change) throws Exception {
        areas.collect(change);
    }

    /** The areas in force. */
    protected final AreaTree tree() {
        return areas.tree();
    }

    private void takeAreas() throws Exception {
        if (!areas.isWaiting()) {
            return;
        }
        AreasInForce changed = areas.takeIntoForce();
        elementsSinceWalk = 0;
        if (changed.movesCases()) {
            move(changed.before(), changed.after());
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        takeAreas();
        flush();
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        takeAreas();
        flush();
        super.prepareSnapshotPreBarrier(checkpointId);
    }

    @Override
    public void finish() throws Exception {
        takeAreas();
        flush();
        super.finish();
    }

    /** Takes what is kept of a key. */
    @FunctionalInterface
    protected interface KeptTaker<T> {
        /** Takes it; the key is that of the ledger, a text. */
        void take(String key, T kept) throws Exception;
    }

    /** Hands out what is kept of every key, in no order. */
    protected final <T> void forEachKey(ValueStateDescriptor<T> descriptor, KeptTaker<T> taker)
            throws Exception {
        forEachState(descriptor, (key, state) -> taker.take(key, state.value()));
    }

    /** To be called after each step of a long walk, lest the bundle grows without end. */
    protected final void flushIfMany() {
        if (bundled() >= bundleSize) {
            flush();
        }
    }

    private void flush() {
        empty(areas.tree(), this::pass);
    }

    /** Passes on changes that are not bundled. */
    protected final void pass(AreaDeltas deltas) {
        output.collect(new StreamRecord<>(deltas));
    }
}
