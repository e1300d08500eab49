package org.fenghuo.feeds.nyc.vaccinations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fenghuo.feeds.counts.CountChange;
import org.fenghuo.feeds.counts.CountChanges;
import org.fenghuo.feeds.table.Table;
import org.fenghuo.feeds.table.TableRow;

/**
 * Reads the cumulative persons by ZIP area. The file has one age group, ALL, and says so on every
 * row: it is the whole of the area. Rows of another age group would count its persons twice, and
 * are left out aloud. Of the three measures {@code partially} is {@code 1plus} less {@code fully}.
 */
final class DoseFile {
    private static final String NAME = "vax_zip_cumulative";
    private static final List<String> COLUMNS =
            List.of("published_at", "area", "age_group", "measure", "delta");
    private static final String WHOLE_AREA = "ALL";

    private final Set<String> known;
    private final Map<String, Integer> areas = new LinkedHashMap<>();
    private final Map<Instant, List<CountChange>> publications = new TreeMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    private DoseFile(Set<String> known) {
        this.known = known;
    }

    static DoseFile read(Path folder, Set<String> known) throws IOException {
        DoseFile file = new DoseFile(known);
        Table.in(folder, NAME, COLUMNS).forEach(file::add);
        return file;
    }

    /** The areas, a cell's number being its position. */
    List<String> areas() {
        return List.copyOf(areas.keySet());
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
                                "vaccinations: %s is not known here: %d rows left out"
                                        .formatted(what, rows)));
        return notes;
    }

    private void add(TableRow row) {
        if (!row.text(2).equals(WHOLE_AREA)) {
            leftOut.merge("age group '" + row.text(2) + "'", 1, Integer::sum);
            return;
        }
        switch (row.text(3)) {
            case "1plus" -> add(row, false);
            case "fully" -> add(row, true);
            case "partially" -> {}
            default -> leftOut.merge("measure '" + row.text(3) + "'", 1, Integer::sum);
        }
    }

    private void add(TableRow row, boolean fully) {
        String area = row.text(1);
        if (!known.contains(area)) {
            throw row.wrong(1, "a ZIP area of areas.csv");
        }
        int cell = areas.computeIfAbsent(area, fresh -> areas.size());
        publications
                .computeIfAbsent(row.instant(0), at -> new ArrayList<>())
                .add(new CountChange(cell, fully, row.whole(4)));
    }
}
