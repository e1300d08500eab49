package org.fenghuo.jobs.counting;

import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.jobs.accounts.Accounting;
import org.fenghuo.jobs.accounts.Accounts;
import org.fenghuo.jobs.accounts.Outcome;
import org.fenghuo.jobs.accounts.ReportDelay;

/**
 * Finds the version of each record that holds, and accounts for every message. Keyed by record id;
 * keeps one value a record.
 *
 * @param <V> versions of records
 * @param <S> what is kept of a record
 * @param <C> changes of the registers that it follows, areas among them
 */
public abstract class RecordLedger<V extends RecordVersion, S extends HeldVersion, C>
        extends Ledger<V, C> {
    private final Accounts accounts;

    private transient ValueStateDescriptor<S> descriptor;
    private transient ValueState<S> held;
    private transient Accounting accounting;

    /** Begins with these areas; see {@link Ledger}. */
    protected RecordLedger(Accounts accounts, List<Area> initialAreas, int bundleSize) {
        super(initialAreas, bundleSize);
        this.accounts = accounts;
    }

    /** What is kept, under which name, and for how long. */
    protected abstract ValueStateDescriptor<S> descriptor();

    /**
     * A version takes the place of what was held: counts the one and takes the other back.
     *
     * @param before what was held, null if nothing
     * @return what is held from now on
     */
    protected abstract S replace(V version, S before, AreaTree tree);

    /**
     * A version came that changes nothing.
     *
     * @param same whether it is the one that is held; else it is an older one
     * @return what is held from now on
     */
    protected S known(V version, S holder, boolean same, AreaTree tree) {
        return holder;
    }

    /** Counts a record again if it lies elsewhere in the new tree. */
    protected abstract void move(String recordId, S holder, AreaTree before, AreaTree after);

    /** Hands out the changes of counts that are bundled. */
    protected abstract void emptyBundle(Consumer<AreaDeltas> out);

    @Override
    public void open() throws Exception {
        super.open();
        descriptor = descriptor();
        held = state(descriptor);
        accounting = new Accounting(accounts);
    }

    @Override
    protected final void take(V version, AreaTree tree) throws Exception {
        Outcome outcome = outcome(version, tree);
        accounting.add(version.receipt(), version.stamp().reportedAt(), outcome);
    }

    private Outcome outcome(V version, AreaTree tree) throws Exception {
        if (version.tooLate()) {
            return Outcome.TOO_LATE;
        }
        S holder = held.value();
        int order = holder == null ? 1 : version.stamp().compareTo(holder.stamp());
        if (order > 0) {
            ReportDelay before = holder == null ? ReportDelay.NONE : holder.delay();
            held.update(replace(version, holder, tree));
            accounting.replace(before, version.receipt().delay());
            return Outcome.COUNTED;
        }
        S kept = known(version, holder, order == 0, tree);
        if (kept != holder) {
            held.update(kept);
        }
        return order == 0 ? Outcome.DUPLICATE : Outcome.STALE;
    }

    /** Hands out what is held of every record. */
    protected final void forEachRecord(KeptTaker<S> taker) throws Exception {
        forEachKey(descriptor, taker);
    }

    @Override
    protected final void move(AreaTree before, AreaTree after) throws Exception {
        forEachKey(
                descriptor,
                (recordId, holder) -> {
                    move(recordId, holder, before, after);
                    flushIfMany();
                });
    }

    @Override
    protected final void empty(AreaTree tree, Consumer<AreaDeltas> out) {
        emptyBundle(out);
        accounting.empty(output);
    }
}
