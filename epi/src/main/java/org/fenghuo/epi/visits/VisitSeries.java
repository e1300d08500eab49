package org.fenghuo.epi.visits;

import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.PlaceBasis;

/**
 * One series of daily counts of visits at a place; has a small number as its code, since it is part
 * of every counted cell.
 *
 * @param syndrome number of the syndrome, {@link #ALL_VISITS} or {@link #TOTALS}
 * @param place by residence of the person or by the place of the clinic (reporting)
 * @param age age band
 */
public record VisitSeries(int syndrome, PlaceBasis place, AgeBand age) {
    /** Stands for visits with any or no syndrome. */
    public static final int ALL_VISITS = 0;

    /** Stands for what departments say of all their visits. */
    public static final int TOTALS = 63;

    /** The code of a series. */
    public static int code(int syndrome, PlaceBasis place, AgeBand age) {
        return syndrome | place.ordinal() << 6 | age.from() << 8 | age.to() << 16;
    }

    /** The series of a code. */
    public static VisitSeries of(int code) {
        return new VisitSeries(
                code & 63,
                PlaceBasis.ALL.get(code >> 6 & 3),
                new AgeBand(code >> 8 & 255, code >> 16 & 255));
    }

    /** The code of the totals beside which a series stands. */
    public static int totalsBeside(int code) {
        return code | TOTALS;
    }
}
