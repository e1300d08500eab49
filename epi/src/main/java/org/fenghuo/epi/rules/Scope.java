package org.fenghuo.epi.rules;

import java.io.Serializable;
import java.util.List;
import org.fenghuo.epi.cases.PlaceBasis;

/**
 * Where a rule counts together.
 *
 * @param place kind of place
 * @param bases places of a case that bring it to an area
 */
public record Scope(PlaceKind place, List<PlaceBasis> bases) implements Serializable {
    public Scope {
        bases = bases.isEmpty() ? List.of(PlaceBasis.RESIDENCE) : List.copyOf(bases);
    }
}
