package org.fenghuo.epi.time;

import java.time.LocalDate;
import java.time.Year;

/**
 * Starts and ends of years as numbers of days, from a table, since every document asks for them.
 */
final class Years {
    private static final int FIRST = 1800;
    private static final int LAST = 2300;
    private static final int LEAP_DAY = 31 + 28;
    private static final int[] STARTS = starts();

    private Years() {}

    /** 1 January of the year of a day. */
    static int startOf(int epochDay) {
        return STARTS[index(epochDay)];
    }

    /** 31 December of the year of a day. */
    static int endOf(int epochDay) {
        return STARTS[index(epochDay) + 1] - 1;
    }

    /** The same date a year before; for 29 February the 28th. */
    static int before(int epochDay) {
        int index = index(epochDay);
        int dayOfYear = epochDay - STARTS[index];
        boolean leap = Year.isLeap(FIRST + index);
        boolean leapBefore = Year.isLeap(FIRST + index - 1L);
        int shift = 0;
        if (leap && dayOfYear >= LEAP_DAY) {
            shift = -1;
        } else if (leapBefore && dayOfYear >= LEAP_DAY) {
            shift = 1;
        }
        return STARTS[index - 1] + dayOfYear + shift;
    }

    private static int index(int epochDay) {
        int index = Math.floorDiv(epochDay - STARTS[0], 366);
        if (index < 1 || index + 2 >= STARTS.length) {
            throw new IllegalArgumentException(
                    "%s is outside the years %d to %d that are counted"
                            .formatted(LocalDate.ofEpochDay(epochDay), FIRST + 1, LAST - 1));
        }
        while (STARTS[index + 1] <= epochDay) {
            index++;
        }
        return index;
    }

    private static int[] starts() {
        int[] starts = new int[LAST - FIRST + 2];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = Math.toIntExact(LocalDate.of(FIRST + i, 1, 1).toEpochDay());
        }
        return starts;
    }
}
