package org.fenghuo.epi.detect;

import org.fenghuo.epi.rules.Duty;
import org.fenghuo.epi.rules.PlaceKind;

/**
 * What alerts of one kind share: there is at most one at a time.
 *
 * @param duty which duty they serve
 * @param subject root disease, vaccine or syndrome
 * @param kind kind of the place
 * @param place code of the place
 * @param drill whether they come from an exercise
 */
public record Line(Duty duty, String subject, PlaceKind kind, String place, boolean drill) {
    private static final String DRILL = "drill.";

    /** The line as keys and the ids of alerts name it: {@code legal.varicella.unit-S17}. */
    public String code() {
        return (drill ? DRILL : "")
                + duty.label()
                + "."
                + subject
                + "."
                + kind.label()
                + "-"
                + place;
    }
}
