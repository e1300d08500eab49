package org.fenghuo.jobs.accounts;

/**
 * A day of a source.
 *
 * @param topic what it sends
 * @param source code of the facility
 * @param day local day, as days since 1970-01-01
 */
public record SourceDay(String topic, String source, int day) {
    /** The same in every process and in every Java, for state is spread and found again by it. */
    @Override
    public int hashCode() {
        return 31 * (31 * topic.hashCode() + source.hashCode()) + day;
    }
}
