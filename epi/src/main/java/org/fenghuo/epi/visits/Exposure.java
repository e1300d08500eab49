package org.fenghuo.epi.visits;

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
    OTHER
}
