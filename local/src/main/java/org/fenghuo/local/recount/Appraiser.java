package org.fenghuo.local.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Course;
import org.fenghuo.records.Imported;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Outcome;
import org.fenghuo.records.ReviewStatus;
import org.fenghuo.records.Sex;

/** Says what one version counts for, and whether it comes too late. */
final class Appraiser {
    private final Counting counting;
    private final Reference reference;
    private final AgeBands ageBands;
    private final Map<Person, Person> persons = new HashMap<>();
    private final Map<Whereabouts, Whereabouts> whereabouts = new HashMap<>();

    Appraiser(Counting counting, Reference reference) {
        this.counting = counting;
        this.reference = reference;
        this.ageBands = new AgeBands(counting.ageBands());
    }

    /**
     * What was found out about a version.
     *
     * @param tooLate whether all its days lie beyond the horizon
     * @param counts what it counts for; empty or one
     * @param listed what the line list says; empty or one
     */
    record Appraisal(boolean tooLate, List<Share> counts, List<Listed> listed) {}

    Appraisal appraise(CaseReport report) {
        if (report.getOperation() == Operation.DELETE) {
            return new Appraisal(false, List.of(), List.of());
        }
        Disease disease = reference.diseases().named(report.getDisease());
        DaysWithinHorizon days = new DaysWithinHorizon(localDay(report.getReportedAt()), disease);
        name(days, report);
        Whereabouts where = where(report);
        List<Listed> listed =
                disease.listed() ? List.of(listed(report, disease, where.residence())) : List.of();
        if (report.getDuplicateOf() != null) {
            return new Appraisal(days.allBeyond(), List.of(), listed);
        }
        Share share = new Share(what(report, disease), days.within(), where, who(report));
        return new Appraisal(days.allBeyond(), List.of(share), listed);
    }

    private void name(DaysWithinHorizon days, CaseReport report) {
        days.name(Basis.ONSET, report.getOnsetDay());
        days.name(Basis.DIAGNOSIS, report.getDiagnosisDay());
        days.name(Basis.REPORT, report.getReportDay());
        if (report.getReviewStatus() == ReviewStatus.AGREED && report.getReviewedAt() != null) {
            days.name(Basis.REVIEW, localDay(report.getReviewedAt()));
        }
        if (diedOfIt(report)) {
            days.name(Basis.DEATH, report.getDiedOn());
        }
    }

    private Share.What what(CaseReport report, Disease disease) {
        Imported imported = report.getImported();
        return new Share.What(
                disease,
                measure(report, disease),
                diedOfIt(report),
                imported == Imported.DOMESTIC || imported == Imported.ABROAD);
    }

    private static Measure measure(CaseReport report, Disease disease) {
        return switch (report.getClassification()) {
            case SUSPECTED -> Measure.SUSPECTED;
            case CARRIER -> Measure.CARRIER;
            case CLINICAL, CONFIRMED ->
                    report.getCourse() == Course.CHRONIC && disease.chronicAble()
                            ? Measure.CHRONIC
                            : Measure.CASE;
            case UNRECOGNISED ->
                    throw new IllegalStateException(
                            "Record %s has an unknown classification and was not rejected"
                                    .formatted(report.getRecordId()));
        };
    }

    private static boolean diedOfIt(CaseReport report) {
        boolean died = report.getOutcome() == Outcome.DIED || report.getDiedOn() != null;
        return died && !Boolean.FALSE.equals(report.getDeathDueToDisease());
    }

    private Whereabouts where(CaseReport report) {
        Whereabouts where =
                new Whereabouts(
                        reference.places().resolve(report.getResidenceArea()),
                        ifGiven(report.getReportingArea()),
                        ifGiven(report.getInfectionArea()));
        return whereabouts.computeIfAbsent(where, same -> same);
    }

    private List<Place> ifGiven(String code) {
        return code == null ? List.of() : List.of(reference.places().resolve(code));
    }

    private Person who(CaseReport report) {
        Sex sex = report.getSex();
        String sexName = sex == Sex.MALE ? "male" : sex == Sex.FEMALE ? "female" : "unknown";
        return persons.computeIfAbsent(new Person(ageBand(report), sexName), same -> same);
    }

    private String ageBand(CaseReport report) {
        return ageBands.of(report.getAgeMonths(), report.getAgeYears(), report.getAgeYearsUntil());
    }

    private static Listed listed(CaseReport report, Disease disease, Place residence) {
        LocalDate onset = report.getOnsetDay();
        int onsetDay = onset == null ? Listed.NO_DAY : (int) onset.toEpochDay();
        return new Listed(status(report), disease, report.getResidenceArea(), residence, onsetDay);
    }

    private static String status(CaseReport report) {
        if (report.getDuplicateOf() != null) {
            return "duplicate";
        }
        return report.getOperation() == Operation.REVISE ? "revised" : "reported";
    }

    private LocalDate localDay(Instant instant) {
        return LocalDate.ofInstant(instant, counting.zone());
    }

    /** Sorts the days that a version names into those that count and those that are too old. */
    private final class DaysWithinHorizon {
        private final long reported;
        private final Disease disease;
        private final Days within = new Days();
        private boolean someNamed;
        private boolean someWithin;

        DaysWithinHorizon(LocalDate reported, Disease disease) {
            this.reported = reported.toEpochDay();
            this.disease = disease;
        }

        void name(Basis basis, LocalDate day) {
            if (day == null) {
                return;
            }
            someNamed = true;
            if (reported - day.toEpochDay() <= counting.horizonDays()) {
                put(basis, day);
            } else if (disease.longRunning()) {
                put(basis, day.withDayOfMonth(1));
            }
        }

        private void put(Basis basis, LocalDate day) {
            someWithin = true;
            within.put(basis, (int) day.toEpochDay());
        }

        boolean allBeyond() {
            return someNamed && !someWithin;
        }

        Days within() {
            return within;
        }
    }
}
