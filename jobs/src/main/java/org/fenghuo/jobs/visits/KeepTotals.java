package org.fenghuo.jobs.visits;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.visits.CountedTotals;
import org.fenghuo.epi.visits.VisitBundle;
import org.fenghuo.jobs.accounts.Accounts;
import org.fenghuo.jobs.counting.RecordLedger;
import org.fenghuo.jobs.intake.AreaChange;

/**
 * Counts what departments say of all their visits of a day. Keeps for each department and day one
 * {@link HeldTotals}, until a time to live of the wall clock after its last version.
 */
final class KeepTotals extends RecordLedger<TotalsVersion, HeldTotals, AreaChange> {
    private final Duration keptFor;

    private transient VisitBundle bundle;

    KeepTotals(Accounts accounts, List<Area> initialAreas, Duration keptFor, int bundleSize) {
        super(accounts, initialAreas, bundleSize);
        this.keptFor = keptFor;
    }

    @Override
    public void open() throws Exception {
        super.open();
        bundle = new VisitBundle();
    }

    @Override
    protected ValueStateDescriptor<HeldTotals> descriptor() {
        return kept("totals-ledger", new HeldTotalsSerializer().asType(), keptFor);
    }

    @Override
    protected HeldTotals replace(TotalsVersion version, HeldTotals before, AreaTree tree) {
        bundle.add(before == null ? CountedTotals.NOTHING : before.totals(), tree, -1);
        bundle.add(version.totals(), tree, 1);
        return new HeldTotals(version.stamp(), version.totals(), version.receipt().delay());
    }

    @Override
    protected void move(String recordId, HeldTotals holder, AreaTree before, AreaTree after) {
        bundle.move(holder.totals(), before, after);
    }

    @Override
    protected void register(AreaChange change) throws Exception {
        collect(change);
    }

    @Override
    protected int bundled() {
        return bundle.size();
    }

    @Override
    protected void emptyBundle(Consumer<AreaDeltas> out) {
        bundle.empty(out);
    }
}
