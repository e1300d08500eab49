package org.fenghuo.epi.cases;

/**
 * Of a report card what decides how it is counted; days are days since 1970-01-01 or {@link
 * CountedCase#NO_DAY}, codes are empty where unknown.
 *
 * @param counts whether the card counts, being no duplicate of another
 * @param disease disease id or card code as reported
 * @param caseClass classification
 * @param chronicCourse whether the course is chronic
 * @param died whether the person died of it
 * @param imported whether the infection came from elsewhere
 * @param residence area of residence
 * @param reporting area of the reporting facility
 * @param infection area of infection
 * @param ageFrom lowest possible age in years, below 0 where unknown
 * @param ageTo highest possible age in years
 * @param sex male, female or unknown
 * @param onset day of onset
 * @param diagnosis day of diagnosis
 * @param report day on which the card was first filled
 * @param review day of the review that agreed
 * @param death day of death, if of this disease
 */
public record CardFacts(
        boolean counts,
        String disease,
        CaseClass caseClass,
        boolean chronicCourse,
        boolean died,
        boolean imported,
        String residence,
        String reporting,
        String infection,
        int ageFrom,
        int ageTo,
        SexGroup sex,
        int onset,
        int diagnosis,
        int report,
        int review,
        int death) {}
