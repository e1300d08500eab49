package org.fenghuo.epi.visits;

import java.util.Collection;

/** An exposure within the incubation period. */
public enum Exposure {
    CLUSTER_AROUND,
    TICK_BITE,
    MOSQUITO_BITES,
    RODENT_CONTACT,
    POULTRY_CONTACT,
    LIVESTOCK_CONTACT,
    WILD_ANIMAL_CONTACT,
    ANIMAL_BITE,
    SUSPECT_FOOD,
    UNSAFE_WATER,
    HEALTH_CARE_WORK,
    LABORATORY_WORK,
    OTHER;

    /** These as bits of one number, in which a visit carries them. */
    public static long bits(Collection<Exposure> all) {
        long bits = 0;
        for (Exposure each : all) {
            bits |= each.bit();
        }
        return bits;
    }

    /** This one as a bit. */
    public long bit() {
        return 1L << ordinal();
    }
}
