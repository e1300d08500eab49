package org.fenghuo.feeds.county;

import java.time.Instant;
import java.util.Optional;

/** How a visit is written down: at triage, at its end, and when a mistake is found. */
final class VisitEntries {
    private static final double MISREAD = 0.02;
    private static final double CLOSED = 0.6;
    private static final double WRITTEN_TWICE = 0.007;
    private static final int NORMAL = 365;

    private VisitEntries() {}

    /** The visit as it happened; of the same visit always the same. */
    static History<VisitSaid> of(Attendance attendance, Dice dice) {
        int temperature = attendance.examination().temperatureTenths();
        boolean misread = dice.chance(MISREAD);
        Instant entered = attendance.arrival().plusSeconds(dice.between(300, 3600));
        var first = new VisitSaid(attendance, misread ? NORMAL : temperature, false);
        History<VisitSaid> history =
                History.begun(id(attendance), attendance.clinic().facility(), entered, first);
        if (misread) {
            Instant found = entered.plusSeconds(dice.between(3600, 20 * 3600));
            history = history.revised(found, new VisitSaid(attendance, temperature, false));
        }
        if (dice.chance(CLOSED)) {
            Instant closed = entered.plusSeconds(dice.between(3600, 9 * 3600));
            history = history.revised(closed, new VisitSaid(attendance, temperature, true));
        }
        return history;
    }

    /** A second record of some visits, taken back within days. */
    static Optional<History<VisitSaid>> second(
            History<VisitSaid> right, Attendance attendance, Dice dice) {
        if (!dice.chance(WRITTEN_TWICE)) {
            return Optional.empty();
        }
        Instant entered = attendance.arrival().plusSeconds(dice.between(600, 7200));
        var said = new VisitSaid(attendance, attendance.examination().temperatureTenths(), false);
        return Optional.of(
                History.begun(right.id() + "X", right.source(), entered, said)
                        .deleted(entered.plusSeconds(dice.between(3600, 3 * 86_400))));
    }

    private static String id(Attendance attendance) {
        return attendance.clinic().facility() + "-" + attendance.number();
    }
}
