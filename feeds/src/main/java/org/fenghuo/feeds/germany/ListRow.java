package org.fenghuo.feeds.germany;

/**
 * A row of the case list.
 *
 * @param reportId the row's own number; a withdrawal has a new one and names no other
 * @param group what is said of the cases
 * @param count how many there are, below 0 for a withdrawal
 */
record ListRow(String reportId, CaseGroup group, int count) {}
