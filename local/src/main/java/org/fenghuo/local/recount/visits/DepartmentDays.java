package org.fenghuo.local.recount.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.local.recount.AgeBands;
import org.fenghuo.local.recount.ContentHash;
import org.fenghuo.local.recount.Order;
import org.fenghuo.local.recount.Place;
import org.fenghuo.local.recount.Wanted;
import org.fenghuo.local.recount.sources.Delay;
import org.fenghuo.local.recount.sources.Entering;
import org.fenghuo.local.recount.sources.Told;
import org.fenghuo.records.AgeVisits;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.Operation;

/** Keeps, of each day of a department, the version that holds. */
public final class DepartmentDays implements Wanted<ClinicDay> {
    /**
     * Visits of one band of ages, whatever the complaint.
     *
     * @param facility where
     * @param day when, in days since 1970
     * @param ageBand the band, or all
     * @param visits how many
     */
    record Total(Place facility, int day, String ageBand, long visits) {}

    private record Held(Order order, List<Total> totals, Delay delay) {}

    private final VisitCounting counting;
    private final ContentHash<ClinicDay> contentHash =
            new ContentHash<>(ClinicDay.getClassSchema());
    private final Map<String, Held> held = new HashMap<>();

    /** No days yet. */
    public DepartmentDays(VisitCounting counting) {
        this.counting = counting;
    }

    @Override
    public Told told(ClinicDay day) {
        return new Told(
                day.getSource(),
                day.getOperation(),
                day.getReportedAt(),
                day.getDay() == null
                        ? null
                        : day.getDay().plusDays(1).atStartOfDay(counting.zone()).toInstant(),
                null);
    }

    @Override
    public boolean take(ClinicDay day, Entering entering) {
        boolean counts = day.getOperation() != Operation.DELETE;
        LocalDate reported = LocalDate.ofInstant(day.getReportedAt(), counting.zone());
        if (counts && day.getDay().isBefore(reported.minusDays(counting.horizonDays()))) {
            return false;
        }
        Order order = Order.of(day.getVersion(), day.getReportedAt(), contentHash.of(day));
        Held before = held.get(day.getRecordId());
        if (before == null || order.compareTo(before.order()) > 0) {
            Delay delay = entering.replaces(before == null ? Delay.NONE : before.delay());
            held.put(day.getRecordId(), new Held(order, counts ? totals(day) : List.of(), delay));
        }
        return true;
    }

    private List<Total> totals(ClinicDay day) {
        Place facility = counting.places().resolve(day.getSource());
        int on = (int) day.getDay().toEpochDay();
        List<Total> totals = new ArrayList<>();
        totals.add(new Total(facility, on, VisitSeries.ALL, day.getAllVisits()));
        for (AgeVisits band : day.getByAge()) {
            int until = band.getUntilYears() == null ? AgeBands.OPEN : band.getUntilYears();
            String name = counting.ageBands().ofRange(band.getFromYears(), until);
            totals.add(new Total(facility, on, name, band.getVisits()));
        }
        return totals;
    }

    /** The totals of all versions that hold. */
    List<Total> totals() {
        List<Total> totals = new ArrayList<>();
        held.values().forEach(version -> totals.addAll(version.totals()));
        return totals;
    }

    /** How many days of departments there are, deleted ones included. */
    public long records() {
        return held.size();
    }
}
