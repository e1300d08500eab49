package org.fenghuo.jobs.connect.visits;

import java.time.LocalDate;
import java.util.List;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.AgeBands;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.epi.visits.CountedVisit;
import org.fenghuo.epi.visits.Exposure;
import org.fenghuo.epi.visits.Symptom;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.epi.visits.VisitFacts;
import org.fenghuo.epi.visits.VisitFinding;
import org.fenghuo.jobs.visits.PersonVisit;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Disposition;
import org.fenghuo.records.PathogenTest;
import org.fenghuo.records.TestResult;
import org.fenghuo.records.VisitType;

/** Reads from a visit what decides how it is counted. Not for several threads. */
final class VisitReading {
    private static final int MONTHS = 12;

    private final AgeBands ageBands;
    private final Syndromes syndromes;
    private final LocalDays days;

    VisitReading(VisitIntake intake) {
        ageBands = new AgeBands(intake.ageBandStarts());
        syndromes = intake.syndromes();
        days = new LocalDays(intake.zone());
    }

    /** A visit that keeps the rules and is no deletion. */
    PersonVisit read(ClinicVisit visit) {
        long arrivedAt = visit.getArrivedAt().toEpochMilli();
        int day = days.epochDay(arrivedAt);
        int from = lowestAge(visit);
        boolean admitted = admitted(visit);
        CountedVisit counted =
                new CountedVisit(
                        visit.getSource(),
                        visit.getResidenceArea() == null ? "" : visit.getResidenceArea(),
                        day,
                        from == VisitFacts.UNKNOWN
                                ? AgeBand.UNKNOWN
                                : ageBands.of(from, highestAge(visit, from)),
                        syndromes.shownBy(facts(visit, day, from, admitted)),
                        visit.getVisitType() != VisitType.RETURN,
                        admitted,
                        hasResult(visit),
                        hasResult(visit, TestResult.POSITIVE));
        String person = visit.getPerson() == null ? "" : visit.getPerson();
        return new PersonVisit(person, arrivedAt, visit.getVisitType() != null, counted);
    }

    private static VisitFacts facts(ClinicVisit visit, int day, int age, boolean admitted) {
        return new VisitFacts(
                visit.getTemperatureCelsius() == null
                        ? VisitFacts.UNKNOWN
                        : (int) Math.round(visit.getTemperatureCelsius() * 10),
                bits(visit.getSymptoms(), Symptom.class, "UNRECOGNISED"),
                bits(visit.getFindings(), VisitFinding.class, "UNRECOGNISED"),
                bits(visit.getExposures(), Exposure.class, "UNRECOGNISED"),
                daysSince(visit.getFeverOnsetDay(), day),
                daysSince(visit.getOnsetDay(), day),
                admitted,
                age);
    }

    /** Symbols that nobody knows were refused on arrival. */
    private static <E extends Enum<E>> long bits(
            List<? extends Enum<?>> symbols, Class<E> kind, String unknown) {
        long bits = 0;
        if (symbols != null) {
            for (Enum<?> each : symbols) {
                if (!each.name().equals(unknown)) {
                    bits |= 1L << Enum.valueOf(kind, each.name()).ordinal();
                }
            }
        }
        return bits;
    }

    private static int daysSince(LocalDate onset, int day) {
        return onset == null ? VisitFacts.UNKNOWN : Math.toIntExact(day - onset.toEpochDay());
    }

    private static boolean admitted(ClinicVisit visit) {
        return Boolean.TRUE.equals(visit.getAdmitted())
                || visit.getDisposition() == Disposition.ADMITTED;
    }

    private static boolean hasResult(ClinicVisit visit) {
        return hasResult(visit, TestResult.POSITIVE)
                || hasResult(visit, TestResult.NEGATIVE)
                || hasResult(visit, TestResult.INDETERMINATE);
    }

    private static boolean hasResult(ClinicVisit visit, TestResult wanted) {
        for (PathogenTest each : visit.getTests()) {
            if (each.getResult() == wanted) {
                return true;
            }
        }
        return false;
    }

    private static int lowestAge(ClinicVisit visit) {
        if (visit.getAgeMonths() != null) {
            return visit.getAgeMonths() / MONTHS;
        }
        return visit.getAgeYears() == null ? VisitFacts.UNKNOWN : visit.getAgeYears();
    }

    private static int highestAge(ClinicVisit visit, int from) {
        boolean range = visit.getAgeMonths() == null && visit.getAgeYearsUntil() != null;
        return range ? visit.getAgeYearsUntil() : from;
    }
}
