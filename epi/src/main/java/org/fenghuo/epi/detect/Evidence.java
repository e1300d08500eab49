package org.fenghuo.epi.detect;

import java.util.List;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.rules.CaseProperty;

/**
 * A card behind a count.
 *
 * @param recordId identity of the card
 * @param day day under which it counts
 * @param person number of the person within its firing, from 1; 0 where the card names none
 * @param caseClass classification
 * @param properties properties that alternatives may ask for
 * @param onset day of onset, {@link Records#NO_DAY} where unknown
 * @param part code of the part of the place in which it counts, empty if none
 */
public record Evidence(
        String recordId,
        int day,
        int person,
        CaseClass caseClass,
        List<CaseProperty> properties,
        int onset,
        String part) {
    public Evidence {
        properties = List.copyOf(properties);
    }

    /** A card of whose onset and part nothing is said. */
    public Evidence(
            String recordId,
            int day,
            int person,
            CaseClass caseClass,
            List<CaseProperty> properties) {
        this(recordId, day, person, caseClass, properties, Records.NO_DAY, "");
    }
}
