package org.fenghuo.jobs.connect.registers;

import java.util.List;
import org.fenghuo.jobs.connect.rules.Faults;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.connect.rules.OrderedRules;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.Unit;

/** The rules of an entry of the register of units, in the order of docs/record-rules.md. */
public final class UnitRules extends KindRules<Unit> {
    private static final int MOST_PERSONS = 1_000_000;

    private final OrderedRules<Unit> rules =
            OrderedRules.ofRegister(
                    List.of(
                            unit -> RegisterFaults.code(unit.getCode()),
                            unit -> RegisterFaults.name(unit.getNameZh()),
                            unit -> RegisterFaults.area(unit.getArea()),
                            unit -> Faults.badCode("parent", unit.getParent()),
                            UnitRules::parentIsAnother,
                            unit ->
                                    Faults.outside(
                                            "count-out-of-range",
                                            "size",
                                            unit.getSize(),
                                            0,
                                            MOST_PERSONS)));

    @Override
    protected OrderedRules<Unit> ordered() {
        return rules;
    }

    private static Fault parentIsAnother(Unit unit) {
        return unit.getCode().equals(unit.getParent())
                ? Fault.of("own-parent", "parent", unit.getParent(), "another unit, or nothing")
                : null;
    }
}
