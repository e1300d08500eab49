package org.fenghuo.local.recount.alerts;

import java.util.List;
import org.fenghuo.local.recount.Place;
import org.fenghuo.records.AreaOverride;
import org.fenghuo.records.Rule;

/**
 * A rule as it stands in one place.
 *
 * @param rule the version of the rule
 * @param place the area, where the place is one
 * @param atLeast its threshold there
 * @param enabled whether it is in force there
 */
record InPlace(Rule rule, Place place, double atLeast, boolean enabled) {
    /** With the override of the nearest of these areas, innermost first. */
    static InPlace of(Rule rule, List<String> areas, Place place) {
        for (String area : areas) {
            for (AreaOverride override : rule.getOverrides()) {
                if (override.getArea().equals(area)) {
                    Double other = override.getAtLeast();
                    return new InPlace(
                            rule,
                            place,
                            other == null ? rule.getAtLeast() : other,
                            rule.getEnabled() && override.getEnabled());
                }
            }
        }
        return new InPlace(rule, place, rule.getAtLeast(), rule.getEnabled());
    }
}
