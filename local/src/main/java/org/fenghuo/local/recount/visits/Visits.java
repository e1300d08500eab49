package org.fenghuo.local.recount.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.local.recount.ContentHash;
import org.fenghuo.local.recount.Order;
import org.fenghuo.local.recount.Wanted;
import org.fenghuo.local.recount.sources.Delay;
import org.fenghuo.local.recount.sources.Entering;
import org.fenghuo.local.recount.sources.Told;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Operation;
import org.fenghuo.records.TestResult;
import org.fenghuo.records.VisitType;

/** Keeps, of each visit, the version that holds. */
public final class Visits implements Wanted<ClinicVisit> {
    /**
     * The version of a visit that holds.
     *
     * @param order its place among the versions
     * @param counts what it counts for; empty or one
     * @param delay how late it was entered
     */
    record Held(Order order, List<Visit> counts, Delay delay) {}

    private final VisitCounting counting;
    private final ContentHash<ClinicVisit> contentHash =
            new ContentHash<>(ClinicVisit.getClassSchema());
    private final Map<String, Held> held = new HashMap<>();
    private final Map<List<String>, List<String>> shown = new HashMap<>();

    /** No visits yet. */
    public Visits(VisitCounting counting) {
        this.counting = counting;
    }

    @Override
    public Told told(ClinicVisit visit) {
        return new Told(
                visit.getSource(),
                visit.getOperation(),
                visit.getReportedAt(),
                visit.getArrivedAt(),
                visit.getEnteredAt());
    }

    @Override
    public boolean take(ClinicVisit visit, Entering entering) {
        boolean counts = visit.getOperation() != Operation.DELETE;
        long oldest = day(visit.getReportedAt()).toEpochDay() - counting.horizonDays();
        if (counts && day(visit.getArrivedAt()).toEpochDay() < oldest) {
            return false;
        }
        Order order = Order.of(visit.getVersion(), visit.getReportedAt(), contentHash.of(visit));
        Held before = held.get(visit.getRecordId());
        if (before == null || order.compareTo(before.order()) > 0) {
            List<Visit> counted = counts ? List.of(read(visit)) : List.of();
            Delay delay = entering.replaces(before == null ? Delay.NONE : before.delay());
            held.put(visit.getRecordId(), new Held(order, counted, delay));
        }
        return true;
    }

    private Visit read(ClinicVisit visit) {
        LocalDate day = day(visit.getArrivedAt());
        Integer months = visit.getAgeMonths();
        List<String> syndromes = counting.syndromes().shownBy(Signs.of(visit, day));
        return new Visit(
                counting.places().resolve(visit.getSource()),
                counting.places().resolve(visit.getResidenceArea()),
                (int) day.toEpochDay(),
                counting.ageBands().of(months, visit.getAgeYears(), visit.getAgeYearsUntil()),
                shown.computeIfAbsent(syndromes, same -> same),
                new Visit.Marks(
                        Signs.admitted(visit),
                        hasResult(visit, TestResult.POSITIVE)
                                || hasResult(visit, TestResult.NEGATIVE)
                                || hasResult(visit, TestResult.INDETERMINATE),
                        hasResult(visit, TestResult.POSITIVE)),
                new Visit.Arrival(
                        visit.getPerson() == null ? "" : visit.getPerson(),
                        visit.getArrivedAt().toEpochMilli(),
                        said(visit.getVisitType())));
    }

    private static Visit.Said said(VisitType type) {
        if (type == null) {
            return Visit.Said.NOTHING;
        }
        return type == VisitType.FIRST ? Visit.Said.FIRST : Visit.Said.RETURN;
    }

    private static boolean hasResult(ClinicVisit visit, TestResult result) {
        return visit.getTests().stream().anyMatch(test -> test.getResult() == result);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, counting.zone());
    }

    /** The versions that hold, by record id. */
    Map<String, Held> held() {
        return held;
    }

    /** How many visits there are, deleted ones included. */
    public long records() {
        return held.size();
    }
}
