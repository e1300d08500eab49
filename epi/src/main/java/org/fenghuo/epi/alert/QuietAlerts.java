package org.fenghuo.epi.alert;

import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.time.LocalDays;

/** Closes the alerts of a line that have been quiet for long enough. */
final class QuietAlerts {
    private final AlertBook book;
    private final LocalDays days;
    private final int quietDays;

    QuietAlerts(AlertBook book, LocalDays days, int quietDays) {
        this.book = book;
        this.days = days;
        this.quietDays = quietDays;
    }

    /** Figures come a day at a time: how long they have been quiet is theirs to say. */
    void closeFigures(Signal signal) {
        for (Held each : book.all()) {
            if (canGoQuiet(each)
                    && isOfFigures(each)
                    && signal.untilDay() - each.lastDay() > quietDays) {
                close(each, signal.at(), "");
            }
        }
    }

    /** A day has begun: what has been quiet for long enough is over. */
    void dayBegins(int today, long at) {
        for (Held each : book.all()) {
            int over = overFrom(each);
            if (isClosedByDays(each) && today >= over) {
                boolean missed = each.work().acknowledgedAt() == Work.NEVER;
                long ended = Math.min(at, days.startOf(over));
                close(each, ended, missed ? "; nobody had acknowledged it" : "");
            }
        }
    }

    /** The day on which the next alert is over if nothing comes, the greatest number if none is. */
    int nextDay() {
        return book.all().stream()
                .filter(QuietAlerts::isClosedByDays)
                .mapToInt(this::overFrom)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private void close(Held alert, long at, String remark) {
        String reason = "quiet for %d days%s".formatted(quietDays, remark);
        book.decide(alert.closed("", at), Deed.CLOSED, alert, reason);
    }

    private static boolean canGoQuiet(Held alert) {
        return alert.isOpen() && alert.status() != Status.GROUND_LOST;
    }

    private static boolean isClosedByDays(Held alert) {
        return canGoQuiet(alert) && !isOfFigures(alert);
    }

    private static boolean isOfFigures(Held alert) {
        Family family = alert.triggers().get(0).rule().family();
        return family == Family.COVERAGE || family == Family.VISITS;
    }

    private int overFrom(Held alert) {
        int since = Math.max(alert.lastDay(), days.epochDay(alert.standing().rangAt()));
        return since + quietDays + 1;
    }
}
