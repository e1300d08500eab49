package org.fenghuo.jobs.accounts;

/**
 * How long a source took to enter what had happened.
 *
 * @param source code of the facility; empty where no delay is known
 * @param day local day on which it was entered, as days since 1970-01-01
 * @param minutes minutes from one to the other, a begun one counted as a whole one; 0 if it was
 *     entered ahead of its time
 */
public record ReportDelay(String source, int day, int minutes) {
    /** No delay is known. */
    public static final ReportDelay NONE = new ReportDelay("", 0, -1);

    private static final long MINUTE_MS = 60_000;

    /**
     * The delay between two instants.
     *
     * @param happened milliseconds of UTC
     * @param entered milliseconds of UTC
     */
    public static ReportDelay between(String source, long happened, long entered, int enteredDay) {
        long minutes = Math.floorDiv(Math.max(0, entered - happened) + MINUTE_MS - 1, MINUTE_MS);
        return new ReportDelay(source, enteredDay, (int) Math.min(Integer.MAX_VALUE, minutes));
    }

    /** Whether there is one. */
    public boolean isKnown() {
        return minutes >= 0;
    }
}
