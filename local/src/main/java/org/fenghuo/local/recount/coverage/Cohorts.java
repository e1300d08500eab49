package org.fenghuo.local.recount.coverage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says in which cohorts a person is when. */
final class Cohorts {
    /**
     * A cohort and the days on which a person is in it.
     *
     * @param name its name
     * @param days the days
     */
    record Cohort(String name, DaySet days) {}

    private static final Cohort EVERYBODY = new Cohort(CoverageSeries.ALL, DaySet.ALL);

    private final Map<Integer, List<Cohort>> byBirth = new HashMap<>();

    List<Cohort> of(int birth) {
        return birth == Content.NO_BIRTH
                ? List.of(EVERYBODY)
                : byBirth.computeIfAbsent(birth, Cohorts::find);
    }

    private static List<Cohort> find(int birth) {
        String year = String.valueOf(LocalDate.ofEpochDay(birth).getYear());
        return List.of(
                EVERYBODY,
                new Cohort(year, DaySet.ALL),
                new Cohort("12-23m", DaySet.of(birthday(birth, 1), birthday(birth, 2))),
                new Cohort("24-35m", DaySet.of(birthday(birth, 2), birthday(birth, 3))),
                new Cohort("60-69", DaySet.of(birthday(birth, 60), birthday(birth, 70))),
                new Cohort("70-79", DaySet.of(birthday(birth, 70), birthday(birth, 80))),
                new Cohort("80+", DaySet.from(birthday(birth, 80))),
                new Cohort("60+", DaySet.from(birthday(birth, 60))));
    }

    private static int birthday(int birth, int years) {
        return new Age(12 * years, 0).after(birth);
    }
}
