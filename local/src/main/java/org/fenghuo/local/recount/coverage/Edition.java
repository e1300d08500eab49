package org.fenghuo.local.recount.coverage;

import java.util.Map;

/**
 * What the schedule says of a dose from a day on; an age that it does not name is not in the map.
 *
 * @param validFrom its first day, {@link DaySet#EVER} for none
 * @param ages ages and intervals, by the names of their columns
 */
record Edition(int validFrom, Map<String, Age> ages) {
    Edition {
        ages = Map.copyOf(ages);
    }

    int due(int birth) {
        return ages.get("due").after(birth);
    }

    /** The first day on which an age is reached; never, if it is not named. */
    int reached(String column, int birth) {
        return ages.containsKey(column) ? ages.get(column).after(birth) : DaySet.NEVER;
    }

    /** The first day on which an interval since a day is over. */
    int over(String column, int since) {
        return ages.containsKey(column) ? ages.get(column).after(since) : since;
    }
}
