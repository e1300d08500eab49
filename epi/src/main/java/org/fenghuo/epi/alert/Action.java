package org.fenghuo.epi.alert;

/**
 * What a person does about an alert.
 *
 * @param alert id of the alert
 * @param id identity of the action: sent twice it counts once
 * @param at instant of the action in milliseconds
 * @param actor who acts
 * @param kind what is done
 * @param verdict the verdict
 * @param exclusion why there is no event
 * @param note remark, empty if none
 */
public record Action(
        String alert,
        String id,
        long at,
        String actor,
        Kind kind,
        Verdict verdict,
        Exclusion exclusion,
        String note) {
    /** What a person can do. */
    public enum Kind {
        ACKNOWLEDGE,
        VERIFY,
        NOTE,
        CLOSE
    }
}
