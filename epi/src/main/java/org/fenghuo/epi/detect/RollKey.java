package org.fenghuo.epi.detect;

import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.rules.PlaceKind;

/**
 * Of which cards a roll is kept: those of a disease in a place, by one of their days.
 *
 * @param root root disease
 * @param kind kind of place
 * @param basis the day under which they stand
 * @param place code of the place; of a class, that of its unit, a stroke and its own
 * @param drill whether they belong to an exercise
 */
public record RollKey(String root, PlaceKind kind, Basis basis, String place, boolean drill) {
    /**
     * The same in every process, for state is spread and found again by it: an enum constant's own
     * is another one in each.
     */
    @Override
    public int hashCode() {
        int hash = root.hashCode();
        hash = 31 * hash + kind.name().hashCode();
        hash = 31 * hash + basis.name().hashCode();
        hash = 31 * hash + place.hashCode();
        return 31 * hash + Boolean.hashCode(drill);
    }
}
