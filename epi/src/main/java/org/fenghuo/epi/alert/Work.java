package org.fenghuo.epi.alert;

/**
 * What people did about an alert; kept apart from what detectors say.
 *
 * @param owner who acted last, empty if nobody
 * @param verdict what looking into it found
 * @param exclusion why it is no event
 * @param note the last remark, empty if none
 * @param acknowledgedAt instant of the first acknowledgement in milliseconds, {@link #NEVER} if
 *     none
 * @param verifiedAt instant of the first verdict, likewise
 * @param seen records behind the alert when a person acted last
 */
public record Work(
        String owner,
        Verdict verdict,
        Exclusion exclusion,
        String note,
        long acknowledgedAt,
        long verifiedAt,
        int seen) {
    /** Stands for an instant that has not come. */
    public static final long NEVER = Long.MIN_VALUE;

    /** Nobody has done anything yet. */
    public static final Work NONE = new Work("", Verdict.NONE, Exclusion.NONE, "", NEVER, NEVER, 0);
}
