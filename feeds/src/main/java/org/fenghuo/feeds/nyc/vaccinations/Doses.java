package org.fenghuo.feeds.nyc.vaccinations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.feeds.counts.Counted;
import org.fenghuo.feeds.counts.Run;
import org.fenghuo.feeds.counts.Runs;
import org.fenghuo.feeds.counts.Turn;
import org.fenghuo.feeds.publication.Telling;
import org.fenghuo.records.Vaccination;

/**
 * The doses behind the persons of each ZIP area: person n of an area holds a first dose if at least
 * n are counted with one, and the last dose if at least n are counted as fully vaccinated. So who
 * holds the last dose always holds the first one.
 */
final class Doses implements Counted {
    private static final String SOURCE = "nyc-dohmh";
    private static final String VACCINE = "COVID";
    private static final int FIRST = 1;
    private static final int LAST = 2;

    private final List<String> areas;
    private final List<String> leftOut;
    private final ZoneId zone;

    Doses(DoseFile file, ZoneId zone) {
        this.areas = file.areas();
        this.leftOut = file.leftOut();
        this.zone = zone;
    }

    @Override
    public int cells() {
        return areas.size();
    }

    @Override
    public void tell(Turn turn, Runs runs) {
        runs.comeAndGo(turn.cell(), false, turn.whole());
        runs.comeAndGo(turn.cell(), true, turn.part());
    }

    @Override
    public Vaccination record(Run run, int number, int part, Telling telling) {
        String area = areas.get(run.cell());
        int doseNumber = run.ofPart() ? LAST : FIRST;
        String person = "nyc-" + area + "-" + number;
        Vaccination dose = telling.vaccination(person + "-" + doseNumber, SOURCE);
        dose.setPerson(person);
        if (telling.isDeletion()) {
            return dose;
        }
        dose.setResidenceArea(area);
        dose.setVaccine(VACCINE);
        dose.setDoseNumber(doseNumber);
        dose.setCompletesSeries(run.ofPart());
        dose.setGivenOn(localDay(telling.at()));
        return dose;
    }

    @Override
    public List<String> notes(Totals totals) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "vaccinations: %d reported, %d reported again after a withdrawal, %d deleted; %d persons with a first dose at the end, %d of them with the last"
                        .formatted(
                                totals.operations().reported(),
                                totals.operations().revised(),
                                totals.operations().deleted(),
                                totals.whole(),
                                totals.part()));
        if (totals.heldParts() > 0) {
            notes.add(
                    "vaccinations: fully was above 1plus and held at it, %d times"
                            .formatted(totals.heldParts()));
        }
        notes.addAll(leftOut);
        return notes;
    }

    private LocalDate localDay(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
