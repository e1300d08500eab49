package org.fenghuo.jobs.coverage;

import static org.fenghuo.jobs.state.Kept.kept;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.coverage.CoverageChanges;
import org.fenghuo.epi.coverage.CoverageRules;
import org.fenghuo.epi.coverage.Dose;
import org.fenghuo.epi.coverage.Person;
import org.fenghuo.epi.coverage.Stay;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.jobs.accounts.Accounting;
import org.fenghuo.jobs.accounts.Outcome;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.counting.Ledger;
import org.fenghuo.jobs.intake.AreaChange;

/**
 * Takes what is known of each person, and what it takes back, to the counts by day. Keeps for each
 * person their {@link PersonRecords}, for as long after the last change as days are told of.
 */
final class KeepPersons extends Ledger<PersonVersion, AreaChange> {
    /** A bundle may have so many cells for each record that the setting allows. */
    private static final int CELLS_OF_A_RECORD = 25;

    private final CoverageOutputs outputs;
    private final CoverageCounting counting;

    private transient ValueState<byte[]> persons;
    private transient ValueStateDescriptor<byte[]> descriptor;
    private transient PackedRecords packed;
    private transient CoverageRules rules;
    private transient CoverageChanges changes;
    private transient Map<RecordKind, Accounting> accounting;

    KeepPersons(CoverageOutputs outputs, List<Area> initialAreas, CoverageCounting counting) {
        super(initialAreas, counting.memory().bundledCards());
        this.outputs = outputs;
        this.counting = counting;
    }

    @Override
    public void open() throws Exception {
        super.open();
        descriptor =
                kept(
                        "persons",
                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO,
                        counting.keptFor());
        persons = state(descriptor);
        packed = new PackedRecords();
        rules = new CoverageRules(counting.schedule(), counting.days());
        changes = new CoverageChanges();
        accounting = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.ALL) {
            accounting.put(kind, new Accounting(outputs.of(kind)));
        }
    }

    @Override
    protected void take(PersonVersion version, AreaTree tree) throws Exception {
        Outcome outcome = outcome(version);
        accounting
                .get(version.kind())
                .add(version.receipt(), version.stamp().reportedAt(), outcome);
    }

    private Outcome outcome(PersonVersion version) throws Exception {
        PersonRecords before = packed.unpack(persons.value());
        HeldRecord holder = before.of(version);
        int order = holder == null ? 1 : version.stamp().compareTo(holder.stamp());
        if (order <= 0) {
            return order == 0 ? Outcome.DUPLICATE : Outcome.STALE;
        }
        ReportDelay delayBefore = holder == null ? ReportDelay.NONE : holder.delay();
        accounting.get(version.kind()).replace(delayBefore, version.receipt().delay());
        PersonRecords after = before.with(version);
        rules.replace(before.person(), after.person(), changes);
        persons.update(packed.pack(after));
        return Outcome.COUNTED;
    }

    @Override
    protected void move(AreaTree before, AreaTree after) throws Exception {
        changes.empty(before, this::pass);
        CoverageChanges left = new CoverageChanges();
        CoverageChanges arrived = new CoverageChanges();
        forEachKey(
                descriptor,
                (key, records) -> {
                    Person person = packed.unpack(records).person();
                    if (isElsewhere(person, before, after)) {
                        rules.count(person, -1, left);
                        rules.count(person, 1, arrived);
                        if (recordsIn(left) >= counting.memory().bundledCards()) {
                            left.empty(before, this::pass);
                            arrived.empty(after, this::pass);
                        }
                    }
                });
        left.empty(before, this::pass);
        arrived.empty(after, this::pass);
    }

    private static boolean isElsewhere(Person person, AreaTree before, AreaTree after) {
        for (Stay each : person.stays()) {
            if (!before.place(each.area()).equals(after.place(each.area()))) {
                return true;
            }
        }
        for (Dose each : person.doses()) {
            if (!before.place(each.area()).equals(after.place(each.area()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void register(AreaChange change) throws Exception {
        collect(change);
    }

    @Override
    protected int bundled() {
        return recordsIn(changes);
    }

    private static int recordsIn(CoverageChanges some) {
        return some.cells() / CELLS_OF_A_RECORD;
    }

    @Override
    protected void empty(AreaTree tree, Consumer<AreaDeltas> out) {
        changes.empty(tree, out);
        accounting.values().forEach(each -> each.empty(output));
    }
}
