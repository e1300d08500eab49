package org.fenghuo.feeds.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenghuo.feeds.county.CoverageTruth.Share;

/** Counts children and first doses from their lives, apart from the jobs and from the records. */
final class CountingChildren {
    private static final Share NONE = new Share(0, 0);

    private final ScheduledDose dose;
    private final LocalDate day;
    private final Instant end;
    private final SortedMap<String, Share> townships = new TreeMap<>();

    /** The dose is the first of its vaccine; the end is when the story stops. */
    CountingChildren(ScheduledDose dose, LocalDate day, Instant end) {
        this.dose = dose;
        this.day = day;
        this.end = end;
    }

    void add(Child child) {
        Optional<Residence> home = home(child);
        if (home.isEmpty() || dose.dueOn(home.get().birth()).isAfter(day)) {
            return;
        }
        LocalDate earliest = dose.minimum().after(home.get().birth());
        boolean hasIt =
                held(child.doses()).stream()
                        .filter(given -> given.vaccine().equals(dose.vaccine()))
                        .anyMatch(
                                given ->
                                        !given.on().isBefore(earliest) && !given.on().isAfter(day));
        String code = home.get().home().code();
        townships.put(code, townships.getOrDefault(code, NONE).and(hasIt));
    }

    CoverageTruth counted() {
        return new CoverageTruth(townships);
    }

    /** Of entries that both hold on that day the child lives where it moved last. */
    private Optional<Residence> home(Child child) {
        Optional<Residence> home = Optional.empty();
        for (Residence entry : held(child.entries())) {
            boolean later = home.isEmpty() || !entry.from().isBefore(home.get().from());
            if (entry.isOn(day) && later) {
                home = Optional.of(entry);
            }
        }
        return home;
    }

    private <T> List<T> held(List<History<T>> histories) {
        return histories.stream().flatMap(history -> history.holdingAt(end).stream()).toList();
    }
}
