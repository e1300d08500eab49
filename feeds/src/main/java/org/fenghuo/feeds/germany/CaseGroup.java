package org.fenghuo.feeds.germany;

/**
 * All that the list says of a case; cases with the same words are told apart by nothing.
 *
 * @param county the county of the health office, which is that of residence
 * @param ageBand age band as written
 * @param sex sex as written
 * @param reportDay epoch day on which the health office learned of the case
 * @param referenceDay epoch day of onset, else the report day again
 * @param onset whether the reference day is the onset
 */
record CaseGroup(
        String county, String ageBand, String sex, int reportDay, int referenceDay, boolean onset) {
    private static final int ANY = Integer.MIN_VALUE;

    CaseGroup anyCounty() {
        return new CaseGroup("", ageBand, sex, reportDay, referenceDay, onset);
    }

    CaseGroup anyAge() {
        return new CaseGroup(county, "", sex, reportDay, referenceDay, onset);
    }

    CaseGroup anySex() {
        return new CaseGroup(county, ageBand, "", reportDay, referenceDay, onset);
    }

    CaseGroup anyOnset() {
        return new CaseGroup(county, ageBand, sex, reportDay, ANY, false);
    }

    /** Without an onset the reference day only repeats the report day. */
    CaseGroup anyReportDay() {
        return new CaseGroup(county, ageBand, sex, ANY, onset ? referenceDay : ANY, onset);
    }
}
