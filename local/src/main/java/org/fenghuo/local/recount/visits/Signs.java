package org.fenghuo.local.recount.visits;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Disposition;

/** What of a visit the definitions of syndromes ask for; empty where it does not say. */
record Signs(
        OptionalInt temperatureTenths,
        Set<String> symptoms,
        Set<String> findings,
        Set<String> exposures,
        OptionalInt feverDays,
        OptionalInt onsetDays,
        boolean admitted,
        OptionalInt ageYears) {

    static Signs of(ClinicVisit visit, LocalDate day) {
        Double degrees = visit.getTemperatureCelsius();
        return new Signs(
                degrees == null
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) Math.round(degrees * 10)),
                names(visit.getSymptoms()),
                names(visit.getFindings()),
                names(visit.getExposures()),
                daysSince(visit.getFeverOnsetDay(), day),
                daysSince(visit.getOnsetDay(), day),
                admitted(visit),
                age(visit));
    }

    static boolean admitted(ClinicVisit visit) {
        return Boolean.TRUE.equals(visit.getAdmitted())
                || visit.getDisposition() == Disposition.ADMITTED;
    }

    private static Set<String> names(List<? extends Enum<?>> symbols) {
        Set<String> names = new HashSet<>();
        if (symbols != null) {
            symbols.forEach(symbol -> names.add(symbol.name()));
        }
        return names;
    }

    private static OptionalInt daysSince(LocalDate onset, LocalDate day) {
        return onset == null
                ? OptionalInt.empty()
                : OptionalInt.of((int) (day.toEpochDay() - onset.toEpochDay()));
    }

    private static OptionalInt age(ClinicVisit visit) {
        if (visit.getAgeMonths() != null) {
            return OptionalInt.of(visit.getAgeMonths() / 12);
        }
        Integer years = visit.getAgeYears();
        return years == null ? OptionalInt.empty() : OptionalInt.of(years);
    }
}
