package org.fenghuo.feeds.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The visits of the hospitals of one county and the totals of their departments, day by day. */
final class VisitStory implements DayStory {
    private final CountySettings settings;
    private final CareSeeking careSeeking;
    private final ClinicTotals totals;

    VisitStory(CountySettings settings, Places places, Seasons seasons) {
        this.settings = settings;
        this.careSeeking = new CareSeeking(settings, places, seasons);
        this.totals = new ClinicTotals(settings);
    }

    /** What is ever said of a day. */
    record Day(List<History<VisitSaid>> visits, List<History<ClinicTotals.Total>> totals) {}

    /** The visits and totals of a day, with all that is said of them later. */
    Day on(LocalDate day) {
        List<Attendance> attendances = careSeeking.arrivingOn(day);
        Dice dice = Dice.of(settings.seed(), "visit records", day);
        List<History<VisitSaid>> visits = new ArrayList<>();
        for (Attendance attendance : attendances) {
            History<VisitSaid> visit = VisitEntries.of(attendance, dice);
            visits.add(visit);
            VisitEntries.second(visit, attendance, dice).ifPresent(visits::add);
        }
        return new Day(visits, totals.of(day, attendances));
    }

    @Override
    public List<Sending> of(LocalDate day) {
        Outbox outbox = new Outbox(Dice.of(settings.seed(), "visits sent", day));
        Day told = on(day);
        for (History<VisitSaid> visit : told.visits()) {
            visit.steps()
                    .forEach(
                            step ->
                                    outbox.send(
                                            visit.id(),
                                            step.at(),
                                            VisitRecords.visit(visit, step)));
        }
        for (History<ClinicTotals.Total> total : told.totals()) {
            total.steps()
                    .forEach(
                            step ->
                                    outbox.send(
                                            total.id(),
                                            step.at(),
                                            VisitRecords.total(total, step)));
        }
        return outbox.all();
    }
}
