package org.fenghuo.epi.coverage;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenghuo.epi.cases.SexGroup;

/**
 * What docs/coverage.md says of a person on one day, asked plainly day by day from the rows of the
 * table, without any of the code under test besides the records it is given.
 */
final class PlainCoverage {
    private static final List<Map<String, String>> ROWS = ShippedSchedule.rows();

    private static final Map<Map<String, String>, List<Map<String, String>>> EDITIONS =
            ROWS.stream().collect(Collectors.toMap(row -> row, PlainCoverage::findEditions));
    private static final List<Map<String, String>> NEWEST =
            ROWS.stream()
                    .filter(row -> EDITIONS.get(row).get(EDITIONS.get(row).size() - 1).equals(row))
                    .toList();
    private static final Map<String, Set<String>> ACCEPTED =
            ROWS.stream()
                    .collect(
                            Collectors.groupingBy(
                                    row -> row.get("course"),
                                    Collectors.flatMapping(
                                            row -> Stream.of(row.get("accepts").split("\\|")),
                                            Collectors.toSet())));

    /** What a recorded dose made or failed to make. */
    private record Event(
            String vaccine, int dose, CoverageMeasure verdict, Dose given, boolean other) {}

    private final Person person;
    private final LocalDate birth;
    private final Map<String, List<Dose>> valid = new LinkedHashMap<>();
    private final Map<String, List<Dose>> taken = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();

    PlainCoverage(Person person) {
        this.person = person;
        birth = person.hasBirth() ? LocalDate.ofEpochDay(person.birth()) : null;
        List<String> courses = ROWS.stream().map(row -> row.get("course")).distinct().toList();
        courses.forEach(course -> valid.put(course, new ArrayList<>()));
        for (Dose dose : inOrder()) {
            for (String course : courses) {
                if (accepted(course).contains(dose.vaccine())) {
                    take(course, dose);
                }
            }
        }
        others();
    }

    /** The figures of a day that are not 0. */
    Map<String, Integer> on(int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        Map<String, Integer> told = new TreeMap<>();
        String home = home(epochDay);
        for (Event event : events) {
            if (event.given().given() == epochDay) {
                String area = home == null ? event.given().area() : home;
                tell(told, day, event.vaccine(), event.dose(), area, event.verdict());
            }
        }
        held(told, day, home);
        if (home == null) {
            return told;
        }
        tell(told, day, "all", 0, home, CoverageMeasure.RESIDENTS);
        boolean any = false;
        boolean full = true;
        for (Map<String, String> row : NEWEST) {
            if (!expected(row, day)) {
                continue;
            }
            any = true;
            Dose given = given(row);
            boolean vaccinated = given != null && given.given() <= epochDay;
            full &= vaccinated;
            expected(told, day, home, row, given, vaccinated);
        }
        if (any) {
            tell(told, day, "all", 0, home, CoverageMeasure.ELIGIBLE);
            if (full) {
                tell(told, day, "all", 0, home, CoverageMeasure.FULL);
            }
            if (person.doses().stream().noneMatch(dose -> dose.given() <= epochDay)) {
                tell(told, day, "all", 0, home, CoverageMeasure.ZERO_DOSE);
            }
        }
        return told;
    }

    private void expected(
            Map<String, Integer> told,
            LocalDate day,
            String home,
            Map<String, String> row,
            Dose given,
            boolean vaccinated) {
        String vaccine = row.get("vaccine");
        int dose = Integer.parseInt(row.get("dose"));
        int epochDay = (int) day.toEpochDay();
        tell(told, day, vaccine, dose, home, CoverageMeasure.ELIGIBLE);
        if (!expected(row, day.minusDays(1))) {
            tell(told, day, vaccine, dose, home, CoverageMeasure.DOSES_DUE);
        }
        if (vaccinated) {
            tell(told, day, vaccine, dose, home, CoverageMeasure.VACCINATED);
        }
        LocalDate limit = plus(birth, limitRow(row).get("timely_before"));
        if (day.isBefore(limit)) {
            return;
        }
        tell(told, day, vaccine, dose, home, CoverageMeasure.PAST_LIMIT);
        if (vaccinated && given.given() < limit.toEpochDay()) {
            tell(told, day, vaccine, dose, home, CoverageMeasure.TIMELY);
        }
        boolean deferred =
                person.deferrals().stream()
                        .filter(each -> each.vaccine().isEmpty() || each.vaccine().equals(vaccine))
                        .anyMatch(each -> each.from() <= epochDay && epochDay < each.until());
        boolean tooOld = !day.isBefore(plus(birth, row.get("catch_up_before")));
        if (!vaccinated && !deferred && !tooOld) {
            tell(told, day, vaccine, dose, home, CoverageMeasure.OVERDUE);
        }
    }

    private void held(Map<String, Integer> told, LocalDate day, String home) {
        for (Map<String, String> row : NEWEST) {
            Dose given = given(row);
            if (given != null) {
                int dose = Integer.parseInt(row.get("dose"));
                held(told, day, home, row.get("vaccine"), dose, given);
            }
        }
        for (Event event : events) {
            if (event.other() && event.verdict() == CoverageMeasure.DOSES_GIVEN) {
                held(told, day, home, event.vaccine(), event.dose(), event.given());
                if (home != null && event.given().given() <= day.toEpochDay()) {
                    tell(
                            told,
                            day,
                            event.vaccine(),
                            event.dose(),
                            home,
                            CoverageMeasure.VACCINATED);
                }
            }
        }
    }

    private void held(
            Map<String, Integer> told,
            LocalDate day,
            String home,
            String vaccine,
            int dose,
            Dose given) {
        String area = person.stays().isEmpty() ? given.area() : home;
        if (area != null && given.given() <= day.toEpochDay()) {
            tell(told, day, vaccine, dose, area, CoverageMeasure.ADMINISTERED);
        }
    }

    private boolean expected(Map<String, String> row, LocalDate day) {
        if (birth == null || person.stays().isEmpty() || day.isBefore(birth)) {
            return false;
        }
        boolean whom =
                (row.get("sex").equals("any") || person.sex() == SexGroup.FEMALE)
                        && (row.get("born_from").isEmpty()
                                || !birth.isBefore(LocalDate.parse(row.get("born_from"))))
                        && (row.get("born_until").isEmpty()
                                || !birth.isAfter(LocalDate.parse(row.get("born_until"))));
        return whom
                && !day.isBefore(dueOn(row))
                && day.isBefore(plus(birth, row.get("eligible_before")))
                && taken(row, day);
    }

    /** Whether the course of a row is the one that the person follows on a day. */
    private boolean taken(Map<String, String> row, LocalDate day) {
        String course = row.get("course");
        for (Map<String, String> other : ROWS) {
            if (other.get("alternative_to").equals(course)) {
                Dose begun = first(other.get("course"));
                Dose main = first(course);
                if (begun != null && (main == null || begun.given() < main.given())) {
                    return day.toEpochDay() < begun.given();
                }
            }
        }
        String main = row.get("alternative_to");
        if (main.isEmpty()) {
            return true;
        }
        Dose begun = first(course);
        return begun != null
                && (first(main) == null || begun.given() < first(main).given())
                && begun.given() <= day.toEpochDay();
    }

    private Dose first(String course) {
        return valid.get(course).isEmpty() ? null : valid.get(course).get(0);
    }

    /** The first day on which the edition of the day calls the person of due age. */
    private LocalDate dueOn(Map<String, String> row) {
        return dueRowAndDay(row).getValue();
    }

    private Map.Entry<Map<String, String>, LocalDate> dueRowAndDay(Map<String, String> row) {
        List<Map<String, String>> editions = editions(row);
        for (int i = 0; i < editions.size(); i++) {
            LocalDate begins = begins(editions.get(i));
            LocalDate due = plus(birth, editions.get(i).get("due"));
            LocalDate first = due.isBefore(begins) ? begins : due;
            if (i == editions.size() - 1 || first.isBefore(begins(editions.get(i + 1)))) {
                return Map.entry(editions.get(i), first);
            }
        }
        throw new IllegalStateException("no edition of " + row);
    }

    private Map<String, String> limitRow(Map<String, String> row) {
        Map<String, String> due = dueRowAndDay(row).getKey();
        List<Map<String, String>> editions = editions(row);
        int at = editions.indexOf(due);
        boolean wasOld = plus(birth, due.get("due")).isBefore(begins(due));
        return wasOld && at > 0 ? editions.get(at - 1) : due;
    }

    private void take(String course, Dose dose) {
        List<Dose> lately = taken.computeIfAbsent(course, name -> new ArrayList<>());
        List<Dose> got = valid.get(course);
        List<Map<String, String>> rows =
                NEWEST.stream().filter(row -> row.get("course").equals(course)).toList();
        Map<String, String> next = rows.get(Math.min(got.size(), rows.size() - 1));
        CoverageMeasure verdict = CoverageMeasure.DOSES_GIVEN;
        boolean again = lately.stream().anyMatch(each -> each.given() == dose.given());
        if (again || got.size() == rows.size()) {
            verdict = CoverageMeasure.REPEATED;
        } else if (!oldEnough(next, got, dose) || !lateEnough(next, got, dose)) {
            verdict = CoverageMeasure.INVALID;
        } else {
            got.add(dose);
        }
        lately.add(dose);
        events.add(
                new Event(
                        next.get("vaccine"),
                        Integer.parseInt(next.get("dose")),
                        verdict,
                        dose,
                        false));
    }

    private boolean oldEnough(Map<String, String> row, List<Dose> got, Dose dose) {
        if (birth == null) {
            return true;
        }
        Map<String, String> edition = editionOn(row, dose.given());
        String waiver = edition.get("waiver_vaccine");
        boolean waived =
                !waiver.isEmpty()
                        && Stream.concat(got.stream(), Stream.of(dose))
                                .allMatch(each -> each.vaccine().equals(waiver));
        String minimum = edition.get(waived ? "waiver_minimum" : "minimum");
        return plus(birth, minimum).toEpochDay() <= dose.given();
    }

    private boolean lateEnough(Map<String, String> row, List<Dose> got, Dose dose) {
        Map<String, String> edition = editionOn(row, dose.given());
        List<Dose> before = got;
        if (got.isEmpty() && !edition.get("interval_after").isEmpty()) {
            before = valid.get(edition.get("interval_after"));
        }
        if (before.isEmpty()) {
            return true;
        }
        boolean late = apart(before.get(before.size() - 1), edition.get("interval"), dose);
        return late
                && (got.isEmpty() || apart(got.get(0), edition.get("interval_from_first"), dose));
    }

    private static boolean apart(Dose one, String interval, Dose other) {
        LocalDate from = LocalDate.ofEpochDay(one.given());
        return interval.isEmpty() || plus(from, interval).toEpochDay() <= other.given();
    }

    private void others() {
        List<String> vaccines =
                person.doses().stream()
                        .map(Dose::vaccine)
                        .distinct()
                        .filter(
                                v ->
                                        ROWS.stream()
                                                .noneMatch(
                                                        r -> accepted(r.get("course")).contains(v)))
                        .toList();
        for (String vaccine : vaccines) {
            List<Integer> numbers = new ArrayList<>(List.of(0));
            Stream.concat(
                            inOrder().stream().filter(dose -> dose.number() > 0),
                            inOrder().stream().filter(dose -> dose.number() == 0))
                    .filter(dose -> dose.vaccine().equals(vaccine))
                    .forEach(dose -> other(dose, numbers));
        }
    }

    private void other(Dose dose, List<Integer> numbers) {
        int number = dose.number();
        while (dose.number() == 0 && numbers.contains(number)) {
            number++;
        }
        CoverageMeasure verdict = CoverageMeasure.DOSES_GIVEN;
        if (birth != null && dose.given() < birth.toEpochDay()) {
            verdict = CoverageMeasure.INVALID;
        } else if (numbers.contains(number)) {
            verdict = CoverageMeasure.REPEATED;
        } else {
            numbers.add(number);
        }
        events.add(new Event(dose.vaccine(), number, verdict, dose, true));
    }

    private Dose given(Map<String, String> row) {
        List<Dose> got = valid.get(row.get("course"));
        int at = Integer.parseInt(row.get("dose")) - 1;
        return at < got.size() ? got.get(at) : null;
    }

    private String home(int day) {
        if (birth != null && day < birth.toEpochDay()) {
            return null;
        }
        return person.stays().stream()
                .filter(stay -> stay.from() <= day && day < stay.until())
                .map(Stay::area)
                .findFirst()
                .orElse(null);
    }

    private void tell(
            Map<String, Integer> told,
            LocalDate day,
            String vaccine,
            int dose,
            String area,
            CoverageMeasure measure) {
        for (String cohort : cohorts(day)) {
            told.merge(Told.key(vaccine, dose, cohort, area, measure), 1, Integer::sum);
        }
    }

    private List<String> cohorts(LocalDate day) {
        List<String> cohorts = new ArrayList<>(List.of("all"));
        if (birth == null) {
            return cohorts;
        }
        cohorts.add("" + birth.getYear());
        boolean leapDay = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
        boolean early =
                leapDay
                        && !day.isLeapYear()
                        && day.getMonthValue() == 2
                        && day.getDayOfMonth() == 28;
        int years = Period.between(birth, early ? day.plusDays(1) : day).getYears();
        if (day.isBefore(birth)) {
            return cohorts;
        }
        if (years == 1) {
            cohorts.add("12-23m");
        }
        if (years == 2) {
            cohorts.add("24-35m");
        }
        if (years >= 60) {
            cohorts.add("60+");
            cohorts.add(years < 70 ? "60-69" : years < 80 ? "70-79" : "80+");
        }
        return cohorts;
    }

    private List<Dose> inOrder() {
        return person.doses().stream()
                .sorted(
                        Comparator.comparing(Dose::given)
                                .thenComparing(Dose::number)
                                .thenComparing(Dose::vaccine)
                                .thenComparing(Dose::area))
                .toList();
    }

    private static Set<String> accepted(String course) {
        return ACCEPTED.get(course);
    }

    private static List<Map<String, String>> editions(Map<String, String> row) {
        return EDITIONS.get(row);
    }

    private static List<Map<String, String>> findEditions(Map<String, String> row) {
        return ROWS.stream()
                .filter(each -> each.get("course").equals(row.get("course")))
                .filter(each -> each.get("dose").equals(row.get("dose")))
                .sorted(Comparator.comparing(PlainCoverage::begins))
                .toList();
    }

    private static Map<String, String> editionOn(Map<String, String> row, int day) {
        return editions(row).stream()
                .filter(each -> begins(each).toEpochDay() <= day)
                .reduce((one, other) -> other)
                .orElse(editions(row).get(0));
    }

    private static LocalDate begins(Map<String, String> row) {
        String from = row.get("valid_from");
        return from.isEmpty() ? LocalDate.of(1, 1, 1) : LocalDate.parse(from);
    }

    /** Whole months at once, years as twelve of them, then days. */
    private static LocalDate plus(LocalDate from, String age) {
        int[] numbers = new int[3];
        String rest = age;
        for (int i = 0; i < 3; i++) {
            int at = rest.indexOf("ymd".charAt(i));
            if (at > 0) {
                numbers[i] = Integer.parseInt(rest.substring(0, at));
                rest = rest.substring(at + 1);
            }
        }
        return from.plusMonths(12L * numbers[0] + numbers[1]).plusDays(numbers[2]);
    }
}
