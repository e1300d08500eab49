package org.fenghuo.epi.alert;

/**
 * A decision about an alert, kept for ever.
 *
 * @param alert id of the alert
 * @param number number of the decision within its alert, from 1
 * @param at event time in milliseconds
 * @param actor the person who acted, or {@link #PIPELINE}
 * @param deed what was decided
 * @param from state before as documents name it, empty where there was none
 * @param to state after, likewise
 * @param reason why, with the record that made it necessary
 */
public record Decision(
        String alert,
        int number,
        long at,
        String actor,
        Deed deed,
        String from,
        String to,
        String reason) {
    /** Stands for a decision that no person made. */
    public static final String PIPELINE = "pipeline";
}
