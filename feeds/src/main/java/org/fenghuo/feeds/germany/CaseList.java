package org.fenghuo.feeds.germany;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.feeds.table.Table;
import org.fenghuo.feeds.table.TableRow;

/** Reads the case list into publications in the order of time. */
final class CaseList {
    private static final String NAME = "case_list";
    private static final List<String> COLUMNS =
            List.of(
                    "report_id",
                    "published_on",
                    "county",
                    "age_band",
                    "sex",
                    "report_date",
                    "reference_date",
                    "reference_is_onset",
                    "count");

    private final Map<LocalDate, List<ListRow>> days = new TreeMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<CaseGroup, CaseGroup> groups = new HashMap<>();

    private CaseList() {}

    /** The list was published at midnight, when its date began. */
    static List<ListChanges> read(Path folder, ZoneId zone) throws IOException {
        CaseList list = new CaseList();
        Table.in(folder, NAME, COLUMNS).forEach(list::add);
        List<ListChanges> publications = new ArrayList<>();
        list.days.forEach(
                (day, rows) ->
                        publications.add(
                                new ListChanges(day.atStartOfDay(zone).toInstant(), rows)));
        return publications;
    }

    private void add(TableRow row) {
        CaseGroup group =
                new CaseGroup(
                        word(row.text(2)),
                        word(row.text(3)),
                        word(row.text(4)),
                        (int) row.day(5).toEpochDay(),
                        (int) row.day(6).toEpochDay(),
                        isOnset(row));
        days.computeIfAbsent(row.day(1), day -> new ArrayList<>())
                .add(
                        new ListRow(
                                row.text(0),
                                groups.computeIfAbsent(group, same -> same),
                                row.whole(8)));
    }

    private static boolean isOnset(TableRow row) {
        return switch (row.text(7)) {
            case "1" -> true;
            case "0" -> false;
            default -> throw row.wrong(7, "1 or 0");
        };
    }

    private String word(String written) {
        return words.computeIfAbsent(written, same -> same);
    }
}
