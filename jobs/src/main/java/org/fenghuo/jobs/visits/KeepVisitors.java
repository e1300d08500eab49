package org.fenghuo.jobs.visits;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.visits.CountedVisit;
import org.fenghuo.epi.visits.Episodes;
import org.fenghuo.epi.visits.VisitBundle;
import org.fenghuo.jobs.counting.Ledger;
import org.fenghuo.jobs.intake.AreaChange;

/**
 * Counts the visits of known persons: a visit that comes, changes or goes may turn others of the
 * person into first visits or returns. Keeps for each person a {@link Visitor}, until a time to
 * live of the wall clock after the last change.
 */
final class KeepVisitors extends Ledger<VisitOfPerson, AreaChange> {
    private final Episodes episodes;
    private final Duration keptFor;

    private transient ValueState<Visitor> persons;
    private transient ValueStateDescriptor<Visitor> descriptor;
    private transient VisitBundle bundle;

    KeepVisitors(Episodes episodes, List<Area> initialAreas, Duration keptFor, int bundleSize) {
        super(initialAreas, bundleSize);
        this.episodes = episodes;
        this.keptFor = keptFor;
    }

    @Override
    public void open() throws Exception {
        super.open();
        descriptor = kept("visitors", new VisitorSerializer().asType(), keptFor);
        persons = state(descriptor);
        bundle = new VisitBundle();
    }

    @Override
    protected void take(VisitOfPerson change, AreaTree tree) throws Exception {
        Visitor known = persons.value();
        Visitor before = known == null ? Visitor.NOBODY : known;
        Visitor after = before.with(change);
        replace(before.counted(episodes), after.counted(episodes), tree);
        if (after.visits().isEmpty()) {
            persons.clear();
        } else {
            persons.update(after);
        }
    }

    /** Visits of which nothing changed are left alone: most stand before or after the change. */
    private void replace(List<CountedVisit> before, List<CountedVisit> after, AreaTree tree) {
        int same = 0;
        int least = Math.min(before.size(), after.size());
        while (same < least && before.get(same).equals(after.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < least - same
                && before.get(before.size() - 1 - sameAtEnd)
                        .equals(after.get(after.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        for (CountedVisit each : before.subList(same, before.size() - sameAtEnd)) {
            bundle.add(each, tree, -1);
        }
        for (CountedVisit each : after.subList(same, after.size() - sameAtEnd)) {
            bundle.add(each, tree, 1);
        }
    }

    @Override
    protected void move(AreaTree before, AreaTree after) throws Exception {
        forEachKey(
                descriptor,
                (person, visitor) -> {
                    for (CountedVisit each : visitor.counted(episodes)) {
                        bundle.move(each, before, after);
                    }
                    flushIfMany();
                });
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
    protected void empty(AreaTree tree, Consumer<AreaDeltas> out) {
        bundle.empty(out);
    }
}
