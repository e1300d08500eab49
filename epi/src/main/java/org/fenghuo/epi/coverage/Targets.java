package org.fenghuo.epi.coverage;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The coverage that is aimed at, by vaccine and dose: fractions of 1. */
public final class Targets implements Serializable {
    private final HashMap<String, Double> targets;

    /** Targets by {@link #key}; an {@link IllegalArgumentException} if one is no fraction of 1. */
    public Targets(Map<String, Double> byDose) {
        byDose.forEach(
                (dose, target) -> {
                    if (!(target > 0 && target <= 1)) {
                        throw new IllegalArgumentException(
                                "target of %s is %s: give a fraction above 0 and up to 1"
                                        .formatted(dose, target));
                    }
                });
        targets = new HashMap<>(byDose);
    }

    /** How a dose of a vaccine is named among targets. */
    public static String key(String vaccine, int dose) {
        return vaccine + "|" + dose;
    }

    /** The target of a dose, if it has one. */
    public OptionalDouble of(String vaccine, int dose) {
        Double target = targets.get(key(vaccine, dose));
        return target == null ? OptionalDouble.empty() : OptionalDouble.of(target);
    }
}
