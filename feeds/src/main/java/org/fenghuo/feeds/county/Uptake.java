package org.fenghuo.feeds.county;

/**
 * How well the children of a township are vaccinated; all of it invented.
 *
 * @param withoutAny share of the children who never get a dose
 * @param each share of the doses due that are given, of those who come at all
 * @param late share of the doses given that are given late
 */
record Uptake(double withoutAny, double each, double late) {
    /** Most townships. */
    static final Uptake USUAL = new Uptake(0.01, 0.975, 0.12);

    /** The townships with a gap. */
    static final Uptake GAP = new Uptake(0.10, 0.80, 0.40);
}
