package org.fenghuo.epi.coverage;

import java.util.HashMap;
import java.util.Map;

/**
 * The days on which every dose of the schedule is due, no longer timely, no longer given and no
 * longer counted, by day of birth; remembered, since they are asked for at every record.
 */
final class DueDays {
    private static final int MOST = 20_000;
    private static final int FIELDS = 4;

    private final Schedule schedule;
    private final Map<Integer, int[]> byBirth = new HashMap<>();

    DueDays(Schedule schedule) {
        this.schedule = schedule;
    }

    /** The days of who was born on a day, to be read with the methods below. */
    int[] of(int birth) {
        int[] known = byBirth.get(birth);
        if (known != null) {
            return known;
        }
        if (byBirth.size() >= MOST) {
            byBirth.clear();
        }
        int[] days = find(birth);
        byBirth.put(birth, days);
        return days;
    }

    static int due(int[] days, int dose) {
        return days[FIELDS * dose];
    }

    static int limit(int[] days, int dose) {
        return days[FIELDS * dose + 1];
    }

    static int catchUpBefore(int[] days, int dose) {
        return days[FIELDS * dose + 2];
    }

    static int eligibleBefore(int[] days, int dose) {
        return days[FIELDS * dose + 3];
    }

    private int[] find(int birth) {
        int[] days = new int[FIELDS * schedule.doseCount()];
        for (int at = 0; at < schedule.doseCount(); at++) {
            ScheduledDose dose = schedule.dose(at);
            DoseAges ages = dose.limits(birth).ages();
            days[FIELDS * at] = dose.dueOn(birth);
            days[FIELDS * at + 1] = ages.timelyBefore().after(birth);
            days[FIELDS * at + 2] = ages.catchUpBefore().after(birth);
            days[FIELDS * at + 3] = ages.eligibleBefore().after(birth);
        }
        return days;
    }
}
