package org.fenghuo.jobs.alerts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fenghuo.epi.alert.Held;
import org.fenghuo.epi.alert.LineState;
import org.fenghuo.epi.alert.Where;
import org.fenghuo.epi.detect.Line;
import org.fenghuo.epi.rules.Duty;
import org.fenghuo.epi.rules.Level;
import org.fenghuo.epi.rules.PlaceKind;

/**
 * Of an open alert what decides whether it covers others.
 *
 * @param id id of the alert
 * @param line its line
 * @param unit code of the unit that contains a class, else empty
 * @param areaPath areas in which it lies, innermost first
 * @param level its level
 * @param firstDay first firing day (days since 1970-01-01)
 * @param lastDay last firing day
 * @param coveredBy the alert that covers it, empty if none
 */
public record OpenAlert(
        String id,
        Line line,
        String unit,
        List<String> areaPath,
        Level level,
        int firstDay,
        int lastDay,
        String coveredBy) {
    public OpenAlert {
        areaPath = List.copyOf(areaPath);
    }

    static OpenAlert of(Held held, LineState state, Where where) {
        return new OpenAlert(
                held.id(),
                state.line(),
                state.unit(),
                where.areaPath(),
                held.level(),
                held.firstDay(),
                held.lastDay(),
                held.coveredBy());
    }

    /**
     * Whether it may be covered by another one: a statistical one by one of a place that contains
     * its own, or of the same place by law, of no lower level and in the same days.
     */
    private boolean mayBeCoveredBy(OpenAlert other, int quietDays) {
        return line.duty() == Duty.STATISTICAL
                && !other.id.equals(id)
                && other.level.compareTo(level) >= 0
                && other.firstDay - quietDays <= lastDay
                && other.lastDay + quietDays >= firstDay
                && (other.contains(this) || other.isOfSamePlace(this));
    }

    /** The nearest of those by which it may be covered. */
    Optional<OpenAlert> coverAmong(Collection<OpenAlert> all, int quietDays) {
        return all.stream()
                .filter(each -> mayBeCoveredBy(each, quietDays))
                .min(
                        Comparator.comparingInt((OpenAlert each) -> each.distance(this))
                                .thenComparing(OpenAlert::id));
    }

    private boolean isOfSamePlace(OpenAlert other) {
        return line.duty() == Duty.LEGAL
                && line.kind() == other.line.kind()
                && line.place().equals(other.line.place());
    }

    private boolean contains(OpenAlert other) {
        if (line.kind() == PlaceKind.UNIT) {
            return other.line.kind() == PlaceKind.CLASS && other.unit.equals(line.place());
        }
        boolean isArea = line.kind().areaLevel().isPresent();
        boolean isItself =
                line.kind() == other.line.kind() && line.place().equals(other.line.place());
        return isArea && !isItself && other.areaPath.contains(line.place());
    }

    /** How near its place is to that of what it covers: the smaller, the nearer. */
    private int distance(OpenAlert covered) {
        int at = covered.areaPath.indexOf(line.place());
        return line.kind().areaLevel().isPresent() ? at + 1 : 0;
    }
}
