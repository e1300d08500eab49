package org.fenghuo.feeds.counts;

/**
 * How a cell stood when it was last told, and how it stands now.
 *
 * @param cell number of the cell
 * @param whole the whole before and now
 * @param part the part before and now
 */
public record Turn(int cell, Step whole, Step part) {
    /**
     * A count before and now.
     *
     * @param before what was told
     * @param now what is to be told
     * @param most the highest count ever told before
     */
    public record Step(int before, int now, int most) {
        /** Nothing is different. */
        boolean isNone() {
            return before == now;
        }
    }

    boolean isNone() {
        return whole.isNone() && part.isNone();
    }
}
