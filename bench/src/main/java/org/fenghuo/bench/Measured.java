package org.fenghuo.bench;

/**
 * One measurement.
 *
 * @param what what ran
 * @param records messages read
 * @param seconds wall time from the first to the last of them
 */
record Measured(String what, long records, double seconds) {
    double perSecond() {
        return records / seconds;
    }
}
