package org.fenghuo.local.recount;

/**
 * By what a person is split.
 *
 * @param ageBand name of the age band, or unknown
 * @param sex male, female or unknown
 */
record Person(String ageBand, String sex) {}
