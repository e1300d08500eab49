package org.fenghuo.jobs.intake;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fenghuo.epi.place.AreaTree;

/**
 * Several changes of areas that came into force together.
 *
 * @param before the tree as it was
 * @param after the tree in force
 * @param codes codes of the areas that changed
 * @param movesCases whether cases may count elsewhere now, or only what is said of areas changed
 */
public record AreasInForce(AreaTree before, AreaTree after, Set<String> codes, boolean movesCases) {

    /** Whether an area or one of its ancestors is among what changed. */
    public boolean concerns(String code) {
        return isAmong(before.place(code).path()) || isAmong(after.place(code).path());
    }

    /** The same, with areas that changed and changed back meanwhile. */
    public AreasInForce with(Set<String> others) {
        Set<String> all = new LinkedHashSet<>(codes);
        all.addAll(others);
        return new AreasInForce(before, after, all, movesCases);
    }

    private boolean isAmong(List<String> path) {
        return !Collections.disjoint(path, codes);
    }
}
