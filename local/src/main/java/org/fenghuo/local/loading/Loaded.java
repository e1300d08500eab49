package org.fenghuo.local.loading;

/**
 * What became of rows.
 *
 * @param sent how many were records
 * @param refused how many were not
 */
public record Loaded(long sent, long refused) {
    /** Both together. */
    public Loaded plus(Loaded more) {
        return new Loaded(sent + more.sent, refused + more.refused);
    }
}
