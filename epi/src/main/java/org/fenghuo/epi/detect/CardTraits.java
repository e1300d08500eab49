package org.fenghuo.epi.detect;

import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.rules.Course;

/**
 * What rules ask of a card besides what it counts for.
 *
 * @param caseClass classification
 * @param course course
 * @param died whether the person died of it
 * @param admitted whether the person was admitted to a hospital
 * @param severe whether the illness is severe or critical
 * @param imported whether the infection came from elsewhere
 * @param drill whether the card belongs to an exercise
 * @param replayed whether it is a replay of history
 * @param person number that stands for the person, 0 where the card names none
 * @param unit code of the collective unit, empty if none
 * @param classId code of the class within the unit, empty if none
 * @param household number that stands for the household, 0 where the card names none
 */
public record CardTraits(
        CaseClass caseClass,
        Course course,
        boolean died,
        boolean admitted,
        boolean severe,
        boolean imported,
        boolean drill,
        boolean replayed,
        long person,
        String unit,
        String classId,
        long household) {
    /** Those of a deleted card. */
    public static final CardTraits NOTHING =
            new CardTraits(
                    CaseClass.SUSPECTED,
                    Course.UNTYPED,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    "",
                    "",
                    0);
}
