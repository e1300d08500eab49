package org.fenghuo.jobs.connect.rules;

import java.time.LocalDate;
import org.fenghuo.jobs.intake.Fault;

/** What can be wrong with the age of a person. */
public final class Ages {
    /** Age in years above which we take it for a mistake. */
    public static final int OLDEST = 130;

    private static final int OLDEST_MONTHS = OLDEST * 12;
    private static final String CODE = "age-out-of-range";

    private Ages() {}

    /** An age in months outside a life. */
    public static Fault months(Integer months) {
        return Faults.outside(CODE, "ageMonths", months, 0, OLDEST_MONTHS);
    }

    /** An age in years outside a life. */
    public static Fault years(Integer years) {
        return Faults.outside(CODE, "ageYears", years, 0, OLDEST);
    }

    /** A range of ages that is none. */
    public static Fault range(Integer from, Integer until) {
        return until == null || (from != null && until >= from && until <= OLDEST)
                ? null
                : Fault.of(
                        CODE,
                        "ageYearsUntil",
                        String.valueOf(until),
                        from == null ? "ageYears given with it" : from + " to 130");
    }

    /** A birth so long before a day that nobody lives so long. */
    public static Fault born(LocalDate birthDay, String what, LocalDate day) {
        return birthDay == null || day == null || birthDay.plusYears(OLDEST + 1L).isAfter(day)
                ? null
                : Fault.of(
                        CODE,
                        "birthDay",
                        birthDay.toString(),
                        "at most 130 years before %s %s".formatted(what, day));
    }
}
