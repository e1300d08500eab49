package org.fenghuo.jobs.visits;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.visits.CountedVisit;
import org.fenghuo.epi.visits.VisitBundle;
import org.fenghuo.jobs.counting.Ledger;
import org.fenghuo.jobs.intake.Outcome;
import org.fenghuo.jobs.intake.OutcomeTally;

/**
 * Finds the version of each visit that holds. Visits whose person is not known are counted here; of
 * the others it tells their persons. Keeps for each record one {@link HeldVisit}, until a time to
 * live of the wall clock after its last version.
 */
final class KeepVisits extends Ledger<VisitVersion> {
    private final VisitOutputs outputs;
    private final Duration keptFor;

    private transient ValueState<HeldVisit> ledger;
    private transient ValueStateDescriptor<HeldVisit> descriptor;
    private transient VisitBundle bundle;
    private transient OutcomeTally tally;

    KeepVisits(VisitOutputs outputs, List<Area> initialAreas, Duration keptFor, int bundleSize) {
        super(initialAreas, bundleSize);
        this.outputs = outputs;
        this.keptFor = keptFor;
    }

    @Override
    public void open() throws Exception {
        super.open();
        descriptor = kept("visit-ledger", new HeldVisitSerializer().asType(), keptFor);
        ledger =
                getPartitionedState(
                        VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor);
        bundle = new VisitBundle();
        tally = new OutcomeTally();
    }

    @Override
    protected void take(VisitVersion version, AreaTree tree) throws Exception {
        tally.add(version.partition(), version.minute(), outcome(version, tree));
    }

    private Outcome outcome(VisitVersion version, AreaTree tree) throws Exception {
        if (version.tooLate()) {
            return Outcome.TOO_LATE;
        }
        HeldVisit holder = ledger.value();
        int order = holder == null ? 1 : version.stamp().compareTo(holder.stamp());
        if (order <= 0) {
            return order == 0 ? Outcome.DUPLICATE : Outcome.STALE;
        }
        PersonVisit before = holder == null ? PersonVisit.NOTHING : holder.visit();
        replace(version.recordId(), before, version.visit(), tree);
        ledger.update(new HeldVisit(version.stamp(), version.visit()));
        return Outcome.COUNTED;
    }

    private void replace(String recordId, PersonVisit before, PersonVisit after, AreaTree tree) {
        if (before.isOfKnownPerson() && !before.person().equals(after.person())) {
            tell(before.person(), recordId, PersonVisit.NOTHING);
        }
        bundle.add(countedHere(before), tree, -1);
        bundle.add(countedHere(after), tree, 1);
        if (after.isOfKnownPerson()) {
            tell(after.person(), recordId, after);
        }
    }

    private static CountedVisit countedHere(PersonVisit visit) {
        return visit.isOfKnownPerson() ? CountedVisit.NOTHING : visit.counted();
    }

    private void tell(String person, String recordId, PersonVisit visit) {
        output.collect(
                outputs.visits(), new StreamRecord<>(new VisitOfPerson(person, recordId, visit)));
    }

    @Override
    protected void move(AreaTree before, AreaTree after) throws Exception {
        getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        descriptor,
                        (key, state) -> {
                            bundle.move(countedHere(state.value().visit()), before, after);
                            flushIfMany();
                        });
    }

    @Override
    protected int bundled() {
        return bundle.size();
    }

    @Override
    protected void empty(AreaTree tree, Consumer<AreaDeltas> out) {
        bundle.empty(out);
        tally.empty(counts -> output.collect(outputs.outcomes(), new StreamRecord<>(counts)));
    }
}
