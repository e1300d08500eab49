package org.fenghuo.feeds.counts;

/**
 * A changed count.
 *
 * @param cell number of the cell: what the publisher counts apart
 * @param part whether it is the part or the whole that changed
 * @param delta the signed change
 */
public record CountChange(int cell, boolean part, int delta) {}
