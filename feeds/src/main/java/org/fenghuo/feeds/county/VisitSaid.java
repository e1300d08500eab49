package org.fenghuo.feeds.county;

/**
 * A visit as a version of its record says it.
 *
 * @param attendance what happened
 * @param temperatureTenths the temperature that was written down
 * @param closed whether the record tells the end of the visit
 */
record VisitSaid(Attendance attendance, int temperatureTenths, boolean closed) {
    private static final int FEVER_OF_ILI = 380;

    /** Whether it is said to be influenza-like: 38 degrees, with a cough or a sore throat. */
    boolean isInfluenzaLike() {
        return attendance.complaint().influenzaLike() && temperatureTenths >= FEVER_OF_ILI;
    }
}
