package org.fenghuo.jobs.visits;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.visits.CountedVisit;
import org.fenghuo.epi.visits.VisitBundle;
import org.fenghuo.jobs.counting.RecordLedger;
import org.fenghuo.jobs.intake.AreaChange;

/**
 * Finds the version of each visit that holds. Visits whose person is not known are counted here; of
 * the others it tells their persons. Keeps for each record one {@link HeldVisit}, until a time to
 * live of the wall clock after its last version.
 */
final class KeepVisits extends RecordLedger<VisitVersion, HeldVisit, AreaChange> {
    private final OutputTag<VisitOfPerson> visits;
    private final Duration keptFor;

    private transient VisitBundle bundle;

    KeepVisits(VisitOutputs outputs, List<Area> initialAreas, Duration keptFor, int bundleSize) {
        super(outputs.ofVisits(), initialAreas, bundleSize);
        this.visits = outputs.visits();
        this.keptFor = keptFor;
    }

    @Override
    public void open() throws Exception {
        super.open();
        bundle = new VisitBundle();
    }

    @Override
    protected ValueStateDescriptor<HeldVisit> descriptor() {
        return kept("visit-ledger", new HeldVisitSerializer().asType(), keptFor);
    }

    @Override
    protected HeldVisit replace(VisitVersion version, HeldVisit holder, AreaTree tree) {
        PersonVisit before = holder == null ? PersonVisit.NOTHING : holder.visit();
        PersonVisit after = version.visit();
        if (before.isOfKnownPerson() && !before.person().equals(after.person())) {
            tell(before.person(), version.recordId(), PersonVisit.NOTHING);
        }
        bundle.add(countedHere(before), tree, -1);
        bundle.add(countedHere(after), tree, 1);
        if (after.isOfKnownPerson()) {
            tell(after.person(), version.recordId(), after);
        }
        return new HeldVisit(version.stamp(), after, version.receipt().delay());
    }

    private static CountedVisit countedHere(PersonVisit visit) {
        return visit.isOfKnownPerson() ? CountedVisit.NOTHING : visit.counted();
    }

    private void tell(String person, String recordId, PersonVisit visit) {
        output.collect(visits, new StreamRecord<>(new VisitOfPerson(person, recordId, visit)));
    }

    @Override
    protected void move(String recordId, HeldVisit holder, AreaTree before, AreaTree after) {
        bundle.move(countedHere(holder.visit()), before, after);
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
