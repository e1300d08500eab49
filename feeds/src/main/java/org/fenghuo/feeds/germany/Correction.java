package org.fenghuo.feeds.germany;

/** What one correction changes in a case; all else stays. The likelier ones go first. */
enum Correction {
    ONSET("onset"),
    REPORT_DAY("report date"),
    AGE("age"),
    SEX("sex"),
    COUNTY("county");

    /** Without an onset to hold on to, a farther report date belongs to another case. */
    private static final int FARTHEST_DAYS = 14;

    private final String word;

    Correction(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** What the case has in common before and after. */
    CaseGroup kept(CaseGroup group) {
        return switch (this) {
            case ONSET -> group.anyOnset();
            case REPORT_DAY -> group.anyReportDay();
            case AGE -> group.anyAge();
            case SEX -> group.anySex();
            case COUNTY -> group.anyCounty();
        };
    }

    /** How far the day was moved. */
    int distance(CaseGroup before, CaseGroup after) {
        return Math.abs(before.reportDay() - after.reportDay())
                + Math.abs(before.referenceDay() - after.referenceDay());
    }

    boolean reaches(CaseGroup before, CaseGroup after) {
        return this != REPORT_DAY
                || Math.abs(before.reportDay() - after.reportDay()) <= FARTHEST_DAYS;
    }

    /** On one day many counties have new cases alike: only a single candidate is believed. */
    boolean onlyIfSingle() {
        return this == COUNTY;
    }
}
