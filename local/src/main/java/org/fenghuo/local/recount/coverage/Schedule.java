package org.fenghuo.local.recount.coverage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The immunisation schedule. */
public final class Schedule {
    private static final List<String> AGES =
            List.of(
                    "due",
                    "minimum",
                    "timely_before",
                    "catch_up_before",
                    "eligible_before",
                    "interval",
                    "interval_from_first");

    private final List<Course> courses = new ArrayList<>();

    private Schedule(List<NamedCsvRecord> rows) {
        Map<String, List<NamedCsvRecord>> byCourse = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows) {
            byCourse.computeIfAbsent(row.getField("course"), unseen -> new ArrayList<>()).add(row);
        }
        byCourse.forEach((name, ofCourse) -> courses.add(course(name, ofCourse)));
    }

    /** Reads it, in the columns of data/reference/immunization_schedule.csv. */
    public static Schedule read(Reader csv) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(csv)) {
            table.forEach(rows::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The schedule cannot be read", unreadable);
        }
        return new Schedule(rows);
    }

    List<Course> courses() {
        return courses;
    }

    boolean accepts(String vaccine) {
        return courses.stream().anyMatch(course -> course.accepts().contains(vaccine));
    }

    private static Course course(String name, List<NamedCsvRecord> rows) {
        Set<String> accepts = new TreeSet<>();
        Map<Integer, List<NamedCsvRecord>> byDose = new TreeMap<>();
        String after = "";
        for (NamedCsvRecord row : rows) {
            accepts.addAll(List.of(row.getField("accepts").split("[|]", -1)));
            byDose.computeIfAbsent(
                            Integer.valueOf(row.getField("dose")), unseen -> new ArrayList<>())
                    .add(row);
            after = after.isEmpty() ? row.getField("interval_after") : after;
        }
        List<PlannedDose> doses = byDose.values().stream().map(Schedule::dose).toList();
        return new Course(name, rows.get(0).getField("alternative_to"), after, accepts, doses);
    }

    private static PlannedDose dose(List<NamedCsvRecord> rows) {
        List<NamedCsvRecord> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparingInt(row -> day(row, "valid_from", DaySet.EVER)));
        NamedCsvRecord newest = ordered.get(ordered.size() - 1);
        String waived = newest.getField("waiver_vaccine");
        return new PlannedDose(
                newest.getField("vaccine"),
                Integer.parseInt(newest.getField("dose")),
                new PlannedDose.Whom(
                        newest.getField("sex").equals("F"),
                        day(newest, "born_from", DaySet.EVER),
                        day(newest, "born_until", DaySet.NEVER)),
                waived.isEmpty()
                        ? List.of()
                        : List.of(
                                new PlannedDose.Waiver(
                                        waived, Age.of(newest.getField("waiver_minimum")))),
                ordered.stream().map(Schedule::edition).toList());
    }

    private static Edition edition(NamedCsvRecord row) {
        Map<String, Age> ages = new HashMap<>();
        for (String column : AGES) {
            if (!row.getField(column).isEmpty()) {
                ages.put(column, Age.of(row.getField(column)));
            }
        }
        return new Edition(day(row, "valid_from", DaySet.EVER), ages);
    }

    private static int day(NamedCsvRecord row, String column, int without) {
        String day = row.getField(column);
        return day.isEmpty() ? without : (int) LocalDate.parse(day).toEpochDay();
    }
}
