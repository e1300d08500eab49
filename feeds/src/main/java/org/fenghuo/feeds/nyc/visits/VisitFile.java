package org.fenghuo.feeds.nyc.visits;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fenghuo.feeds.counts.CountChange;
import org.fenghuo.feeds.counts.CountChanges;
import org.fenghuo.feeds.table.Table;
import org.fenghuo.feeds.table.TableRow;

/**
 * Reads the visits by borough, age and day. The bands add up to the rows of {@code ALL}, which are
 * therefore passed over; {@code admit} counts persons among {@code visit}.
 */
final class VisitFile {
    private static final String NAME = "ed_visits_borough_age_day";
    private static final List<String> COLUMNS =
            List.of("published_at", "area", "event_date", "age_band", "measure", "delta");
    private static final String ALL_AGES = "ALL";

    private final Set<String> boroughs;
    private final ZoneId zone;
    private final Map<VisitCell.Key, Integer> numbers = new HashMap<>();
    private final List<VisitCell> cells = new ArrayList<>();
    private final Map<Instant, List<CountChange>> publications = new TreeMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    private VisitFile(Set<String> boroughs, ZoneId zone) {
        this.boroughs = boroughs;
        this.zone = zone;
    }

    static VisitFile read(Path folder, Set<String> boroughs, ZoneId zone) throws IOException {
        VisitFile file = new VisitFile(boroughs, zone);
        Table.in(folder, NAME, COLUMNS).forEach(file::add);
        return file;
    }

    /** The cells, a cell's number being its position. */
    List<VisitCell> cells() {
        return cells;
    }

    /** The publications; rows of one instant are one publication, wherever they stand. */
    List<CountChanges> publications() {
        List<CountChanges> inOrder = new ArrayList<>();
        publications.forEach((at, changes) -> inOrder.add(new CountChanges(at, changes)));
        return inOrder;
    }

    /** What stands in the file and is not played. */
    List<String> leftOut() {
        List<String> notes = new ArrayList<>();
        leftOut.forEach(
                (what, rows) ->
                        notes.add(
                                "visits: %s is not known here: %d rows left out"
                                        .formatted(what, rows)));
        return notes;
    }

    private void add(TableRow row) {
        String band = row.text(3);
        if (band.equals(ALL_AGES)) {
            return;
        }
        Optional<Ages> ages = Ages.written(band);
        if (ages.isEmpty()) {
            leftOut.merge("age band '" + band + "'", 1, Integer::sum);
            return;
        }
        switch (row.text(4)) {
            case "visit" -> add(row, ages.get(), false);
            case "admit" -> add(row, ages.get(), true);
            default -> leftOut.merge("measure '" + row.text(4) + "'", 1, Integer::sum);
        }
    }

    private void add(TableRow row, Ages ages, boolean admitted) {
        String borough = row.text(1);
        if (!boroughs.contains(borough)) {
            throw row.wrong(1, "a borough of areas.csv: " + boroughs);
        }
        var key = new VisitCell.Key(borough, row.text(3), row.day(2));
        int cell = numbers.computeIfAbsent(key, fresh -> begin(fresh, ages));
        publications
                .computeIfAbsent(row.instant(0), at -> new ArrayList<>())
                .add(new CountChange(cell, admitted, row.whole(5)));
    }

    private int begin(VisitCell.Key key, Ages ages) {
        LocalDate day = key.day();
        cells.add(
                new VisitCell(
                        key.borough(),
                        ages,
                        day.atTime(LocalTime.NOON).atZone(zone).toInstant(),
                        "nyc-ed-%s-%s-%s-".formatted(key.borough(), key.band(), day)));
        return cells.size() - 1;
    }
}
