package org.fenghuo.local.recount;

/**
 * A row of days that belong together.
 *
 * @param disease the disease
 * @param place the area
 * @param basis which day counts
 * @param split which place counts, and for whom
 */
record Series(Disease disease, Place place, Basis basis, Split split) {
    static final String ALL = "all";

    /**
     * Which place counts, and for whom.
     *
     * @param placeBasis which place of a card counts
     * @param who the persons; all of them, or a band and a sex
     */
    record Split(PlaceBasis placeBasis, Person who) {
        static Split everybody(PlaceBasis placeBasis) {
            return new Split(placeBasis, new Person(ALL, ALL));
        }
    }

    /** Whether the population of the area is the population of this series. */
    boolean hasPopulation() {
        return split.placeBasis() == PlaceBasis.RESIDENCE
                && split.who().ageBand().equals(ALL)
                && split.who().sex().equals(ALL);
    }

    /** The ids of its documents, without the day. */
    String id() {
        return String.join(
                "|",
                disease.id(),
                place.code(),
                basis.label(),
                split.placeBasis().label(),
                split.who().ageBand(),
                split.who().sex());
    }
}
