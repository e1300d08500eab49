package org.fenghuo.epi.alert;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.rules.Level;

/**
 * What is remembered of an alert.
 *
 * @param id identity, from content alone: line and first day
 * @param raised whether it ever rang; one whose windows were too old when they became known did not
 * @param status state
 * @param level level
 * @param triggers rules that fire, or that fired last if it has no ground
 * @param hasGround whether rules still fire
 * @param firstDay first firing day (days since 1970-01-01)
 * @param lastDay last firing day
 * @param records records behind it
 * @param openedAt event time at which it was raised first, in milliseconds
 * @param rangAt event time at which it rang last
 * @param updatedAt event time of the last change
 * @param closedAt event time at which it was closed or withdrawn, {@link Work#NEVER} if open
 * @param closedBy who closed it, empty if nobody
 * @param work what people did
 * @param coveredBy the alert that covers it, empty if none
 * @param decisions how many decisions were made about it
 * @param actions ids of the actions that were taken, the newest last
 */
public record Held(
        String id,
        boolean raised,
        Status status,
        Level level,
        List<Trigger> triggers,
        boolean hasGround,
        int firstDay,
        int lastDay,
        int records,
        long openedAt,
        long rangAt,
        long updatedAt,
        long closedAt,
        String closedBy,
        Work work,
        String coveredBy,
        int decisions,
        List<String> actions) {
    private static final int REMEMBERED_ACTIONS = 50;

    public Held {
        triggers = List.copyOf(triggers);
        actions = List.copyOf(actions);
    }

    /** A new one on that episode, which has not rung yet. */
    static Held unraised(String id, Episode episode, long at) {
        return new Held(
                id,
                false,
                Status.CLOSED,
                episode.level(),
                episode.triggers(),
                true,
                episode.firstDay(),
                episode.lastDay(),
                episode.records(),
                at,
                at,
                at,
                Work.NEVER,
                "",
                Work.NONE,
                "",
                0,
                List.of());
    }

    /** On that episode from now on. */
    Held on(Episode episode, long at) {
        return new Held(
                id,
                raised,
                status,
                episode.level(),
                episode.triggers(),
                true,
                episode.firstDay(),
                episode.lastDay(),
                episode.records(),
                openedAt,
                rangAt,
                at,
                closedAt,
                closedBy,
                work,
                coveredBy,
                decisions,
                actions);
    }

    /** Rings, for the first time or again. */
    Held ringing(long at) {
        return new Held(
                id,
                true,
                Status.RAISED,
                level,
                triggers,
                hasGround,
                firstDay,
                lastDay,
                records,
                raised ? openedAt : at,
                at,
                at,
                Work.NEVER,
                "",
                work,
                coveredBy,
                decisions,
                actions);
    }

    /** In another state. */
    Held in(Status next, long at) {
        boolean over = !next.isOpen();
        return new Held(
                id,
                raised,
                next,
                level,
                triggers,
                hasGround,
                firstDay,
                lastDay,
                records,
                openedAt,
                rangAt,
                Math.max(at, updatedAt),
                over ? at : Work.NEVER,
                over ? closedBy : "",
                work,
                coveredBy,
                decisions,
                actions);
    }

    /** Closed by somebody. */
    Held closed(String by, long at) {
        Held over = in(Status.CLOSED, at);
        return new Held(
                id,
                raised,
                over.status,
                level,
                triggers,
                hasGround,
                firstDay,
                lastDay,
                records,
                openedAt,
                rangAt,
                over.updatedAt,
                at,
                by,
                work,
                coveredBy,
                decisions,
                actions);
    }

    /** Without ground from now on. */
    Held withoutGround() {
        return new Held(
                id, raised, status, level, triggers, false, firstDay, lastDay, records, openedAt,
                rangAt, updatedAt, closedAt, closedBy, work, coveredBy, decisions, actions);
    }

    /** After that action, by which people did so much. */
    Held with(Work done, String action) {
        List<String> taken = new ArrayList<>(actions);
        taken.add(action);
        int surplus = Math.max(0, taken.size() - REMEMBERED_ACTIONS);
        return new Held(
                id,
                raised,
                status,
                level,
                triggers,
                hasGround,
                firstDay,
                lastDay,
                records,
                openedAt,
                rangAt,
                updatedAt,
                closedAt,
                closedBy,
                done,
                coveredBy,
                decisions,
                taken.subList(surplus, taken.size()));
    }

    /** Covered by that alert, by none if empty. */
    Held coveredBy(String other) {
        return new Held(
                id, raised, status, level, triggers, hasGround, firstDay, lastDay, records,
                openedAt, rangAt, updatedAt, closedAt, closedBy, work, other, decisions, actions);
    }

    /** After one more decision. */
    Held decided() {
        return new Held(
                id,
                raised,
                status,
                level,
                triggers,
                hasGround,
                firstDay,
                lastDay,
                records,
                openedAt,
                rangAt,
                updatedAt,
                closedAt,
                closedBy,
                work,
                coveredBy,
                decisions + 1,
                actions);
    }

    /** Whether it is open and people see it. */
    public boolean isOpen() {
        return raised && status.isOpen();
    }

    /** Whether anybody ever said what it is. */
    boolean isVerified() {
        return work.verifiedAt() != Work.NEVER;
    }

    /** Whether the days of an episode lie no further from its own than so many days. */
    boolean isNear(Episode episode, int days) {
        return firstDay - days <= episode.lastDay() && lastDay + days >= episode.firstDay();
    }
}
