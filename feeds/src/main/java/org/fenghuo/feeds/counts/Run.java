package org.fenghuo.feeds.counts;

import org.fenghuo.records.Operation;

/**
 * Numbers of a cell, one after the other, with a record each to be told.
 *
 * @param cell number of the cell
 * @param ofPart whether the records are of the part
 * @param after the number before the first one
 * @param until the last number
 * @param operation what is told of all of them
 */
public record Run(int cell, boolean ofPart, int after, int until, Operation operation) {
    /** How many records. */
    int size() {
        return until - after;
    }
}
