package org.fenghuo.local.recount;

/**
 * What one version counts for.
 *
 * @param what the disease and the measure
 * @param days the days, within the horizon
 * @param where the places
 * @param who age and sex
 */
record Share(What what, Days days, Whereabouts where, Person who) {

    /**
     * What is counted.
     *
     * @param disease the disease
     * @param measure as what
     * @param died whether the person died of it
     * @param imported whether it was caught elsewhere
     */
    record What(Disease disease, Measure measure, boolean died, boolean imported) {}
}
