package org.fenghuo.local.recount.coverage;

import java.util.List;

/**
 * A dose of the schedule.
 *
 * @param vaccine the vaccine under which it is told
 * @param number its number in the course
 * @param whom whom it is meant for
 * @param waiver when it may be given younger; empty or one
 * @param editions what was in force when, the oldest first
 */
record PlannedDose(
        String vaccine, int number, Whom whom, List<Waiver> waiver, List<Edition> editions) {
    /**
     * Whom a dose is meant for.
     *
     * @param girlsOnly whether for girls alone
     * @param bornFrom the first day of birth
     * @param bornUntil the last
     */
    record Whom(boolean girlsOnly, int bornFrom, int bornUntil) {
        boolean includes(boolean isGirl, int birth) {
            return birth >= bornFrom && birth <= bornUntil && (isGirl || !girlsOnly);
        }
    }

    /**
     * Younger, if all doses of the course before were of that vaccine, and this one is.
     *
     * @param vaccine the vaccine
     * @param minimum the younger age
     */
    record Waiver(String vaccine, Age minimum) {}

    /** The edition in force on a day; the oldest one holds before it too. */
    Edition on(int day) {
        Edition inForce = editions.get(0);
        for (Edition edition : editions) {
            inForce = edition.validFrom() <= day ? edition : inForce;
        }
        return inForce;
    }

    /** The edition under which who was born on that day falls due. */
    private int dueUnder(int birth) {
        for (int i = 0; i < editions.size() - 1; i++) {
            int next = editions.get(i + 1).validFrom();
            if (dueUnder(i, birth) < next) {
                return i;
            }
        }
        return editions.size() - 1;
    }

    /** Nobody is due before an edition is valid. */
    private int dueUnder(int edition, int birth) {
        Edition one = editions.get(edition);
        return Math.max(one.due(birth), one.validFrom());
    }

    int dueOn(int birth) {
        return dueUnder(dueUnder(birth), birth);
    }

    /** The edition of the limits: where an edition made a person due at once, the one before. */
    Edition ofLimits(int birth) {
        int at = dueUnder(birth);
        boolean atOnce = editions.get(at).due(birth) < editions.get(at).validFrom();
        return editions.get(atOnce ? Math.max(0, at - 1) : at);
    }
}
