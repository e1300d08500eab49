package org.fenghuo.epi.alert;

/**
 * How an alert stands; times are event times in milliseconds.
 *
 * @param raised whether it ever rang; one whose windows were too old when they became known did not
 * @param status state
 * @param openedAt when it was raised first
 * @param rangAt when it rang last
 * @param updatedAt when it changed last
 * @param closedAt when it was closed or withdrawn, {@link Work#NEVER} if open
 * @param closedBy who closed it, empty if nobody
 */
public record Standing(
        boolean raised,
        Status status,
        long openedAt,
        long rangAt,
        long updatedAt,
        long closedAt,
        String closedBy) {

    /** Of one that has not rung yet. */
    static Standing silent(long at) {
        return new Standing(false, Status.CLOSED, at, at, at, Work.NEVER, "");
    }

    Standing updated(long at) {
        return new Standing(raised, status, openedAt, rangAt, at, closedAt, closedBy);
    }

    Standing ringing(long at) {
        return new Standing(true, Status.RAISED, raised ? openedAt : at, at, at, Work.NEVER, "");
    }

    Standing in(Status next, long at) {
        return next.isOpen() ? in(next, at, Work.NEVER, "") : in(next, at, at, closedBy);
    }

    Standing closed(String by, long at) {
        return in(Status.CLOSED, at, at, by);
    }

    private Standing in(Status next, long at, long over, String by) {
        return new Standing(raised, next, openedAt, rangAt, Math.max(at, updatedAt), over, by);
    }
}
