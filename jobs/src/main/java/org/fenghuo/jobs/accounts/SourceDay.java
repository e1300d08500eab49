package org.fenghuo.jobs.accounts;

/**
 * A day of a source.
 *
 * @param topic what it sends
 * @param source code of the facility
 * @param day local day, as days since 1970-01-01
 */
public record SourceDay(String topic, String source, int day) {}
