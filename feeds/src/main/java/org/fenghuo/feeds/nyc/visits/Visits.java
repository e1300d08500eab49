package org.fenghuo.feeds.nyc.visits;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.feeds.counts.Counted;
import org.fenghuo.feeds.counts.Run;
import org.fenghuo.feeds.counts.Runs;
import org.fenghuo.feeds.counts.Turn;
import org.fenghuo.feeds.publication.Telling;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.VisitType;

/**
 * The visits behind the counts of each borough, age band and day: visit n is one if at least n are
 * counted, and ended in hospital if at least n are counted as admitted. The source names neither
 * hospital nor symptoms nor persons; every visit is the first of a person of its own.
 */
final class Visits implements Counted {
    private static final String SOURCE = "nyc-dohmh";
    private static final String DEPARTMENT = "emergency";

    private final List<VisitCell> cells;
    private final List<String> leftOut;

    Visits(VisitFile file) {
        this.cells = file.cells();
        this.leftOut = file.leftOut();
    }

    @Override
    public int cells() {
        return cells.size();
    }

    @Override
    public void tell(Turn turn, Runs runs) {
        int stay = Math.min(turn.whole().before(), turn.whole().now());
        int before = Math.min(stay, turn.part().before());
        int now = Math.min(stay, turn.part().now());
        runs.revise(turn.cell(), Math.min(before, now), Math.max(before, now));
        runs.comeAndGo(turn.cell(), false, turn.whole());
    }

    @Override
    public ClinicVisit record(Run run, int number, int part, Telling telling) {
        VisitCell cell = cells.get(run.cell());
        ClinicVisit visit = telling.clinicVisit(cell.id() + number, SOURCE);
        if (telling.isDeletion()) {
            return visit;
        }
        visit.setDepartment(DEPARTMENT);
        visit.setVisitType(VisitType.FIRST);
        visit.setArrivedAt(cell.arrival());
        visit.setResidenceArea(cell.borough());
        visit.setAgeYears(cell.ages().from());
        visit.setAgeYearsUntil(cell.ages().until());
        visit.setAdmitted(number <= part);
        return visit;
    }

    @Override
    public List<String> notes(Totals totals) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "visits: %d reported, %d revised, %d deleted; %d visits at the end, %d of them admitted"
                        .formatted(
                                totals.operations().reported(),
                                totals.operations().revised(),
                                totals.operations().deleted(),
                                totals.whole(),
                                totals.part()));
        if (totals.heldParts() > 0) {
            notes.add(
                    "visits: admissions were above visits and held at them, %d times"
                            .formatted(totals.heldParts()));
        }
        notes.addAll(leftOut);
        return notes;
    }
}
