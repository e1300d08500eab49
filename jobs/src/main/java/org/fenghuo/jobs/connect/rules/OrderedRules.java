package org.fenghuo.jobs.connect.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fenghuo.jobs.intake.Fault;

/**
 * Rules in their order: those of the head, those that a deletion must keep too, and the rest. A
 * register has no head and no deletions.
 */
public final class OrderedRules<T> {
    private final Function<T, Head> heads;
    private final List<Rule<T>> always;
    private final List<Rule<T>> unlessDeleted;

    /** Rules of records with that head. */
    public OrderedRules(
            Function<T, Head> heads, List<Rule<T>> always, List<Rule<T>> unlessDeleted) {
        this.heads = heads;
        this.always = always;
        this.unlessDeleted = unlessDeleted;
    }

    /** Rules of a register. */
    public static <T> OrderedRules<T> ofRegister(List<Rule<T>> rules) {
        return new OrderedRules<>(record -> null, rules, List.of());
    }

    Head head(T record) {
        return heads.apply(record);
    }

    Optional<Fault> firstFault(T record, long appendedAt) {
        Head head = heads.apply(record);
        Fault found = head == null ? null : HeadRules.first(head, appendedAt);
        if (found == null) {
            found = first(always, record);
        }
        if (found == null && !isDeletion(head)) {
            found = first(unlessDeleted, record);
        }
        return Optional.ofNullable(found);
    }

    List<Fault> allFaults(T record, long appendedAt) {
        Head head = heads.apply(record);
        List<Fault> faults = new ArrayList<>();
        if (head != null) {
            HeadRules.all(head, appendedAt, faults);
        }
        List<Rule<T>> rules = new ArrayList<>(always);
        if (!isDeletion(head)) {
            rules.addAll(unlessDeleted);
        }
        for (Rule<T> rule : rules) {
            Fault fault = rule.fault(record);
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private static boolean isDeletion(Head head) {
        return head != null && head.isDeletion();
    }

    private static <T> Fault first(List<Rule<T>> rules, T record) {
        for (int i = 0; i < rules.size(); i++) {
            Fault fault = rules.get(i).fault(record);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }
}
