package org.fenghuo.epi.coverage;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Doses that count up from 1, whatever vaccines make them: IPV 1 and 2 and bOPV 3 and 4 are one
 * course.
 *
 * @param name its name
 * @param alternativeTo the course in whose place it may be taken, empty for none
 * @param after the course whose doses must lie back the interval of its first dose, empty for none
 * @param accepts codes of the vaccines that make its doses
 * @param doses its doses, from 1 up
 */
public record Course(
        String name,
        String alternativeTo,
        String after,
        Set<String> accepts,
        List<ScheduledDose> doses)
        implements Serializable {
    public Course {
        accepts = Set.copyOf(accepts);
        doses = List.copyOf(doses);
        for (int i = 0; i < doses.size(); i++) {
            if (doses.get(i).dose() != i + 1) {
                throw new IllegalArgumentException(
                        "course %s: dose %d stands where %d should; give each dose from 1 up"
                                .formatted(name, doses.get(i).dose(), i + 1));
            }
        }
    }
}
