package org.fenghuo.epi.cases;

/**
 * What the holding version of a card counts for: one person under one measure, at up to five days
 * and three places. Codes of areas are as reported; they are looked up when they count.
 *
 * @param counts whether it counts at all; a duplicate of another card keeps its facts and does not
 * @param disease disease id, {@code other} for an unknown one
 * @param residence area of residence, empty where unknown
 * @param reporting area of the reporting facility, empty where not given
 * @param infection area of infection, empty where not given
 * @param age age band
 * @param sex male, female or unknown
 * @param measure cases, suspected, carriers or chronic
 * @param died whether the person died of it
 * @param imported whether the infection came from elsewhere
 * @param onset day of onset (days since 1970-01-01), {@link #NO_DAY} where it does not count
 * @param diagnosis likewise the day of diagnosis
 * @param report likewise the day of the report
 * @param review likewise the day of an agreed review
 * @param death likewise the day of death
 */
public record CountedCase(
        boolean counts,
        String disease,
        String residence,
        String reporting,
        String infection,
        AgeBand age,
        SexGroup sex,
        Measure measure,
        boolean died,
        boolean imported,
        int onset,
        int diagnosis,
        int report,
        int review,
        int death) {
    /** Stands for a day that is unknown or does not count. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** A deleted card. */
    public static final CountedCase NOTHING =
            new CountedCase(
                    false,
                    "",
                    "",
                    "",
                    "",
                    AgeBand.UNKNOWN,
                    SexGroup.UNKNOWN,
                    Measure.CASES,
                    false,
                    false,
                    NO_DAY,
                    NO_DAY,
                    NO_DAY,
                    NO_DAY,
                    NO_DAY);

    /** The day under a basis, {@link #NO_DAY} if it does not count there. */
    public int day(Basis basis) {
        return switch (basis) {
            case ONSET -> onset;
            case DIAGNOSIS -> diagnosis;
            case REPORT -> report;
            case REVIEW -> review;
            case DEATH -> death;
        };
    }

    /** Whether the card was deleted, so that not even its place is known. */
    public boolean isNothing() {
        return disease.isEmpty();
    }
}
