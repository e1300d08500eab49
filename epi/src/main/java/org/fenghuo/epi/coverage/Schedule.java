package org.fenghuo.epi.coverage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The immunisation schedule in all its editions: courses in families, doses in courses. */
public final class Schedule implements Serializable {
    private static final int[] NOWHERE = {};

    private final List<Course> courses = new ArrayList<>();
    private final List<ScheduledDose> doses = new ArrayList<>();
    private final int[] family;
    private final int[] firstDose;
    private final int[] after;
    private final int[] main;
    private final Map<String, int[]> byVaccine = new HashMap<>();

    /** A schedule of these rows, in any order. */
    public Schedule(List<ScheduleRow> rows) {
        Map<String, List<ScheduleRow>> byCourse = new LinkedHashMap<>();
        rows.forEach(
                row -> byCourse.computeIfAbsent(row.course(), name -> new ArrayList<>()).add(row));
        List<String> families = new ArrayList<>();
        for (List<ScheduleRow> ofCourse : byCourse.values()) {
            courses.add(course(ofCourse));
            families.add(ofCourse.get(0).family());
        }
        List<String> names = families.stream().distinct().toList();
        family = families.stream().mapToInt(names::indexOf).toArray();
        firstDose = new int[courses.size()];
        for (int i = 0; i < firstDose.length; i++) {
            firstDose[i] = doses.size();
            doses.addAll(courses.get(i).doses());
        }
        after = courses.stream().mapToInt(course -> other(course, course.after())).toArray();
        main = courses.stream().mapToInt(course -> other(course, course.alternativeTo())).toArray();
        courses.stream()
                .flatMap(course -> course.accepts().stream())
                .distinct()
                .forEach(vaccine -> byVaccine.put(vaccine, accepting(vaccine)));
    }

    /** Its courses. */
    public List<Course> courses() {
        return List.copyOf(courses);
    }

    /** All its doses, course by course. */
    public List<ScheduledDose> doses() {
        return List.copyOf(doses);
    }

    /** Whether doses of a vaccine make doses of the schedule. */
    public boolean includes(String vaccine) {
        return byVaccine.containsKey(vaccine);
    }

    int courseCount() {
        return firstDose.length;
    }

    int doseCount() {
        return doses.size();
    }

    int familyCount() {
        return family.length == 0 ? 0 : IntStream.of(family).max().getAsInt() + 1;
    }

    ScheduledDose dose(int index) {
        return doses.get(index);
    }

    /** Number of the family of a course. */
    int familyOf(int course) {
        return family[course];
    }

    /** Index of the first dose of a course; that of the next course is the end. */
    int firstDoseOf(int course) {
        return course == firstDose.length ? doses.size() : firstDose[course];
    }

    /** The course whose doses must lie back, -1 for none. */
    int afterOf(int course) {
        return after[course];
    }

    /** The course in whose place a course may be taken, -1 for none. */
    int mainOf(int course) {
        return main[course];
    }

    /** The courses to which a vaccine belongs. */
    int[] coursesOf(String vaccine) {
        return byVaccine.getOrDefault(vaccine, NOWHERE);
    }

    private int[] accepting(String vaccine) {
        return IntStream.range(0, courses.size())
                .filter(course -> courses.get(course).accepts().contains(vaccine))
                .toArray();
    }

    private int other(Course course, String name) {
        if (name.isEmpty()) {
            return -1;
        }
        for (int i = 0; i < courses.size(); i++) {
            if (courses.get(i).name().equals(name)
                    && family[i] == family[courses.indexOf(course)]) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "course %s names %s, which is no course of its family: correct the schedule"
                        .formatted(course.name(), name));
    }

    private static Course course(List<ScheduleRow> rows) {
        ScheduleRow first = rows.get(0);
        Map<Integer, List<ScheduledDose>> editions = new LinkedHashMap<>();
        rows.stream()
                .map(ScheduleRow::dose)
                .sorted(Comparator.comparingInt(ScheduledDose::dose))
                .forEach(
                        dose ->
                                editions.computeIfAbsent(dose.dose(), at -> new ArrayList<>())
                                        .add(dose));
        return new Course(
                first.course(),
                first.alternativeTo(),
                rows.stream()
                        .map(ScheduleRow::after)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""),
                Set.copyOf(
                        rows.stream().flatMap(row -> row.accepts().stream()).distinct().toList()),
                editions.values().stream().map(Schedule::together).toList());
    }

    private static ScheduledDose together(List<ScheduledDose> editions) {
        List<DoseTerms> terms =
                editions.stream()
                        .flatMap(dose -> dose.editions().stream())
                        .sorted(Comparator.comparingInt(DoseTerms::validFrom))
                        .toList();
        ScheduledDose newest =
                editions.stream()
                        .max(Comparator.comparingInt(dose -> dose.editions().get(0).validFrom()))
                        .orElseThrow();
        return new ScheduledDose(
                newest.vaccine(), newest.dose(), newest.whom(), newest.waiver(), terms);
    }
}
