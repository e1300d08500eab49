package org.fenghuo.feeds.nyc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fenghuo.feeds.table.Table;
import org.fenghuo.feeds.table.TableRow;

/** Reads the counts by borough and day into publications in the order of time. */
final class DailyFile {
    private static final String NAME = "cases_borough_day";
    private static final List<String> COLUMNS =
            List.of("published_at", "area", "event_date", "measure", "delta");

    private final Places places;
    private final Map<Instant, List<Change>> publications = new TreeMap<>();
    private final Map<String, Integer> unknownMeasures = new TreeMap<>();

    private DailyFile(Places places) {
        this.places = places;
    }

    static DailyFile read(Path folder, Places places) throws IOException {
        DailyFile file = new DailyFile(places);
        Table.in(folder, NAME, COLUMNS).forEach(file::add);
        return file;
    }

    /** The publications; rows of one instant are one publication, wherever they stand. */
    List<Changes> publications() {
        List<Changes> inOrder = new ArrayList<>();
        publications.forEach((at, changes) -> inOrder.add(new Changes(at, changes)));
        return inOrder;
    }

    /** What stands in the file and is not played. */
    List<String> leftOut() {
        List<String> notes = new ArrayList<>();
        unknownMeasures.forEach(
                (measure, rows) ->
                        notes.add(
                                "measure '%s' is not known here: %d rows left out"
                                        .formatted(measure, rows)));
        return notes;
    }

    private void add(TableRow row) {
        Optional<Measure> measure = Measure.named(row.text(3));
        if (measure.isEmpty()) {
            unknownMeasures.merge(row.text(3), 1, Integer::sum);
            return;
        }
        int place = places.codes().indexOf(row.text(1));
        if (place < 0) {
            throw row.wrong(1, "an area of areas.csv with a rate-denominator: " + places.codes());
        }
        int day = (int) row.day(2).toEpochDay();
        publications
                .computeIfAbsent(row.instant(0), at -> new ArrayList<>())
                .add(new Change(place, day, measure.get(), row.whole(4)));
    }
}
