package org.fenghuo.feeds.nyc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fenghuo.feeds.publication.Register;
import org.fenghuo.feeds.publication.Telling;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Outcome;

/** The persons behind New York's counts, as many and where the publisher says. */
final class CaseRegister implements Register<Changes, CaseCard> {
    private static final String DISEASE = "covid19";
    private static final String SOURCE = "nyc-dohmh";

    private final Places places;
    private final Days days;
    private final ZoneId zone;
    private final List<String> leftOut;
    private final Held held;
    private final Wanted wanted;
    private final Differences differences;
    private final Events events;
    private final ReadingCounts counts = new ReadingCounts();
    private final LocalDate[] dates;
    private int cards;
    private boolean begun;

    CaseRegister(Places places, Days days, ZoneId zone, List<String> leftOut) {
        this.places = places;
        this.days = days;
        this.zone = zone;
        this.leftOut = List.copyOf(leftOut);
        Cells cells = new Cells(places, days);
        held = new Held(days);
        wanted = new Wanted(places, days, held);
        differences = new Differences(cells, places, days);
        events = new Events(places, days, cells, wanted);
        dates = new LocalDate[days.count()];
        for (int day = 0; day < dates.length; day++) {
            dates[day] = LocalDate.ofEpochDay(days.epochDay(day));
        }
    }

    @Override
    public void follow(Changes publication, Consumer<CaseCard> touched) {
        wanted.follow(publication);
        differences.read(wanted, new Applied(localDay(publication.at()), touched));
        events.reconcile(touched);
        begun = true;
    }

    @Override
    public CaseReport record(CaseCard card, Telling telling) {
        CaseReport report = telling.caseReport("nyc-" + card.number(), SOURCE);
        if (!telling.isDeletion()) {
            describe(card, report);
        }
        return report;
    }

    private void describe(CaseCard card, CaseReport report) {
        CaseCell cell = card.cell();
        report.setDisease(DISEASE);
        report.setClassification(
                cell.measure() == Measure.CONFIRMED
                        ? Classification.CONFIRMED
                        : Classification.CLINICAL);
        report.setDiagnosisDay(dates[cell.day()]);
        report.setResidenceArea(places.code(cell.place()));
        if (card.reportDay() != CaseCard.UNKNOWN) {
            report.setReportDay(LocalDate.ofEpochDay(card.reportDay()));
        }
        if (card.has(Measure.HOSPITALIZED)) {
            report.setAdmittedOn(dates[card.dayOf(Measure.HOSPITALIZED)]);
        }
        if (card.has(Measure.DEATH)) {
            report.setOutcome(Outcome.DIED);
            report.setDiedOn(dates[card.dayOf(Measure.DEATH)]);
        }
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(counts.notes());
        notes.addAll(events.notes());
        notes.addAll(held.notes());
        notes.addAll(leftOut);
        return notes;
    }

    /** The first publication loads what was known before: when each card was filled is unknown. */
    private int localDay(Instant at) {
        return begun ? (int) LocalDate.ofInstant(at, zone).toEpochDay() : CaseCard.UNKNOWN;
    }

    /** What a publication's differences do to the cards. */
    private final class Applied implements Differences.Reading {
        private final int today;
        private final Consumer<CaseCard> touched;

        Applied(int today, Consumer<CaseCard> touched) {
            this.today = today;
            this.touched = touched;
        }

        @Override
        public void move(CaseCell from, CaseCell to, int persons) {
            counts.moved(from, to, persons);
            for (int person = 0; person < persons; person++) {
                CaseCard card = from.takeNewest();
                events.carry(card, to);
                card.moveTo(to, days.epochDay(to.day()));
                to.add(card);
                touched.accept(card);
            }
        }

        @Override
        public void delete(CaseCell from, int persons) {
            counts.deleted(persons);
            for (int person = 0; person < persons; person++) {
                CaseCard card = from.takeNewest();
                events.forget(card);
                card.withdraw();
                touched.accept(card);
            }
        }

        @Override
        public void report(CaseCell to, int persons) {
            counts.reported(persons);
            int day = today == CaseCard.UNKNOWN ? today : Math.max(today, days.epochDay(to.day()));
            for (int person = 0; person < persons; person++) {
                CaseCard card = new CaseCard(++cards, to, day);
                to.add(card);
                touched.accept(card);
            }
        }
    }
}
