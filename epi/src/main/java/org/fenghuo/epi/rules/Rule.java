package org.fenghuo.epi.rules;

import java.io.Serializable;
import java.util.List;

/**
 * A version of a rule of detection.
 *
 * @param id identity of the rule over its versions
 * @param version grows with every change
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param family what it tests
 * @param duty which duty its alerts serve
 * @param subjects diseases, vaccines or syndromes, each judged by itself
 * @param scope where it counts together
 * @param admission which cases count, and on which day
 * @param threshold when it fires
 * @param coverage what a rule of coverage judges
 * @param ageBands age bands of visits that are judged; empty: all ages together
 * @param overrides areas in which it differs
 * @param levels levels by value
 * @param inForce when it is in force
 * @param advice what it tells people
 */
public record Rule(
        String id,
        int version,
        String nameZh,
        String nameEn,
        Family family,
        Duty duty,
        List<String> subjects,
        Scope scope,
        Admission admission,
        Threshold threshold,
        CoverageTerms coverage,
        List<String> ageBands,
        List<AreaOverride> overrides,
        Levels levels,
        InForce inForce,
        Advice advice)
        implements Serializable {
    public Rule {
        subjects = List.copyOf(subjects);
        ageBands = List.copyOf(ageBands);
        overrides = List.copyOf(overrides);
    }

    /** Id and version, as topics and registers name it. */
    public String key() {
        return id + "-" + version;
    }

    /** The override of the area nearest to a place; null where there is none. */
    private AreaOverride override(List<String> areaPath) {
        for (String area : areaPath) {
            for (AreaOverride each : overrides) {
                if (each.area().equals(area)) {
                    return each;
                }
            }
        }
        return null;
    }

    /** Whether it is in force in a place with these areas, innermost first. */
    public boolean isEnabledIn(List<String> areaPath) {
        AreaOverride there = override(areaPath);
        return inForce.enabled() && (there == null || there.enabled());
    }

    /** The threshold in a place with these areas, innermost first. */
    public double atLeastIn(List<String> areaPath) {
        AreaOverride there = override(areaPath);
        return there == null || Double.isNaN(there.atLeast())
                ? threshold.atLeast()
                : there.atLeast();
    }
}
