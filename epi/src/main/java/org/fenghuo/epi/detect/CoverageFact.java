package org.fenghuo.epi.detect;

/**
 * Coverage below its target, beside which a case counts more.
 *
 * @param vaccine code of the vaccine
 * @param detail dose and cohort
 * @param day the day on which it was so (days since 1970-01-01)
 * @param vaccinated how many hold the dose
 * @param eligible of how many
 * @param target the share that is aimed at
 */
public record CoverageFact(
        String vaccine, String detail, int day, int vaccinated, int eligible, double target) {}
