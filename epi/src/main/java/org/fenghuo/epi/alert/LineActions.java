package org.fenghuo.epi.alert;

import java.util.Locale;

/** What people do about the alerts of a line. */
final class LineActions {
    private final AlertBook book;

    LineActions(AlertBook book) {
        this.book = book;
    }

    /** Takes what a person does about an alert that is known. */
    void act(Action action) {
        Held before = book.get(action.alert());
        if (before.actions().contains(action.id())) {
            return;
        }
        switch (action.kind()) {
            case NOTE -> put(before.with(done(before, action), action.id()), Deed.NOTED, action);
            case ACKNOWLEDGE -> acknowledge(before, action);
            case VERIFY -> verify(before, action);
            case CLOSE -> close(before, action);
        }
    }

    private void acknowledge(Held before, Action action) {
        if (before.status() != Status.RAISED) {
            refuse(before, action);
            return;
        }
        Held after = before.with(done(before, action), action.id());
        put(after.in(Status.ACKNOWLEDGED, action.at()), Deed.ACKNOWLEDGED, action);
    }

    private void verify(Held before, Action action) {
        if (!before.status().isOpen() || action.verdict() == Verdict.NONE) {
            refuse(before, action);
            return;
        }
        Held after = before.with(done(before, action), action.id());
        boolean lost = before.status() == Status.GROUND_LOST;
        put(
                after.in(lost ? Status.GROUND_LOST : Status.VERIFIED, action.at()),
                Deed.VERIFIED,
                action);
    }

    private void close(Held before, Action action) {
        if (!before.status().isOpen()) {
            refuse(before, action);
            return;
        }
        Held after = before.with(done(before, action), action.id());
        put(after.closed(action.actor(), action.at()), Deed.CLOSED, action);
    }

    private void refuse(Held before, Action action) {
        String reason =
                "%s of an alert that is %s%s"
                        .formatted(
                                action.kind().name().toLowerCase(Locale.ROOT),
                                before.status().label(),
                                action.kind() == Action.Kind.VERIFY ? " or without a verdict" : "");
        book.decide(
                before.with(before.work(), action.id()),
                Deed.REFUSED,
                before.status().label(),
                action.actor(),
                action.at(),
                reason);
    }

    private static Work done(Held before, Action action) {
        Work work = before.work();
        boolean verdict = action.verdict() != Verdict.NONE;
        boolean answers =
                action.kind() == Action.Kind.ACKNOWLEDGE || action.kind() == Action.Kind.VERIFY;
        return new Work(
                action.actor(),
                verdict ? action.verdict() : work.verdict(),
                verdict ? action.exclusion() : work.exclusion(),
                action.note().isEmpty() ? work.note() : action.note(),
                answers ? first(work.acknowledgedAt(), action.at()) : work.acknowledgedAt(),
                verdict ? first(work.verifiedAt(), action.at()) : work.verifiedAt(),
                before.records());
    }

    private static long first(long known, long at) {
        return known == Work.NEVER ? at : Math.min(known, at);
    }

    private void put(Held after, Deed deed, Action action) {
        Held before = book.get(after.id());
        StringBuilder reason = new StringBuilder();
        if (action.verdict() != Verdict.NONE) {
            reason.append(action.verdict().name().toLowerCase(Locale.ROOT));
        }
        if (action.exclusion() != Exclusion.NONE) {
            reason.append(" (")
                    .append(action.exclusion().name().toLowerCase(Locale.ROOT))
                    .append(')');
        }
        if (!action.note().isEmpty()) {
            reason.append(reason.isEmpty() ? "" : ": ").append(action.note());
        }
        book.decide(
                after,
                deed,
                before.status().label(),
                action.actor(),
                action.at(),
                reason.toString());
    }
}
