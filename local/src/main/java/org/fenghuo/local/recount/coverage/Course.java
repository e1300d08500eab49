package org.fenghuo.local.recount.coverage;

import java.util.List;
import java.util.Set;

/**
 * Doses that are counted up together.
 *
 * @param name its name
 * @param alternativeTo the course that it may stand for; empty for none
 * @param after the course whose last dose must lie back before the first of this; empty for none
 * @param accepts the vaccines that make its doses
 * @param doses its doses, from the first on
 */
record Course(
        String name,
        String alternativeTo,
        String after,
        Set<String> accepts,
        List<PlannedDose> doses) {}
