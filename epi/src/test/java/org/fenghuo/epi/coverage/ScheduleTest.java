package org.fenghuo.epi.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fenghuo.epi.coverage.Known.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.time.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final Schedule SCHEDULE = ShippedSchedule.schedule();

    @ParameterizedTest
    @CsvSource({
        // Before 2025 at 3 months, from 2025 at 2; on 1 January who is between the two ages.
        "DTaP, 1, 2024-09-30, 2024-12-30, 2025-01-30",
        "DTaP, 1, 2024-10-01, 2025-01-01, 2025-02-01",
        "DTaP, 1, 2024-10-31, 2025-01-01, 2025-02-28",
        "DTaP, 1, 2024-11-01, 2025-01-01, 2025-02-01",
        "DTaP, 1, 2024-11-02, 2025-01-02, 2025-02-02",
        "DTaP, 3, 2024-07-31, 2024-12-31, 2025-07-31",
        "DTaP, 3, 2024-08-01, 2025-02-01, 2025-08-01",
        "DTaP, 5, 2019-01-01, 2025-01-01, 2026-01-01",
        "MMR, 1, 2024-06-30, 2025-02-28, 2025-06-30",
        "HepB, 1, 2025-03-01, 2025-03-01, 2025-03-03",
        // Girls are expected from the day the programme begins.
        "HPV2, 1, 2011-11-11, 2025-11-10, 2025-11-11",
        "HPV2, 1, 2013-02-28, 2026-02-28, 2027-02-28",
        "HPV2, 2, 2013-02-28, 2026-08-28, 2028-02-28"
    })
    void aDoseFallsDueAndHasALimit(
            String vaccine, int dose, String birth, String due, String limit) {
        ScheduledDose found = dose(vaccine, dose);
        assertThat(new Day(found.dueOn(day(birth)))).hasToString(due);
        CalendarAge before = found.limits(day(birth)).ages().timelyBefore();
        assertThat(new Day(before.after(day(birth)))).hasToString(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "DT, 1, 2018-12-31, true",
        "DT, 1, 2019-01-01, false",
        "DTaP, 5, 2018-12-31, false",
        "DTaP, 5, 2019-01-01, true",
        "HPV2, 1, 2011-11-10, false",
        "HPV2, 1, 2011-11-11, true"
    })
    void theDayOfBirthSaysForWhomADoseIs(String vaccine, int dose, String birth, boolean isMeant) {
        assertThat(dose(vaccine, dose).whom().includes(SexGroup.FEMALE, day(birth)))
                .isEqualTo(isMeant);
    }

    @Test
    void onlyGirlsAreMeantByHpv() {
        ForWhom whom = dose("HPV2", 1).whom();
        assertThat(whom.includes(SexGroup.MALE, day("2013-01-01"))).isFalse();
        assertThat(whom.includes(SexGroup.UNKNOWN, day("2013-01-01"))).isFalse();
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        List<ScheduleRow> rows =
                ShippedSchedule.rows().stream()
                        .sorted((one, other) -> other.toString().compareTo(one.toString()))
                        .map(row -> ScheduleRow.of(row::get))
                        .toList();
        assertThat(new Schedule(rows).courses())
                .containsExactlyInAnyOrderElementsOf(SCHEDULE.courses());
    }

    @Test
    void aCourseWithAGapIsRefused() {
        List<ScheduleRow> rows =
                ShippedSchedule.rows().stream()
                        .filter(row -> row.get("course").equals("HepB"))
                        .filter(row -> !row.get("dose").equals("2"))
                        .map(row -> ScheduleRow.of(row::get))
                        .toList();
        assertThatThrownBy(() -> new Schedule(rows))
                .hasMessage("course HepB: dose 3 stands where 2 should; give each dose from 1 up");
    }

    @Test
    void anAlternativeToNothingIsRefused() {
        Map<String, String> row = new HashMap<>(ShippedSchedule.rows().get(0));
        row.put("alternative_to", "HepC");
        assertThatThrownBy(() -> new Schedule(List.of(ScheduleRow.of(row::get))))
                .hasMessageContaining("course HepB names HepC");
    }

    private static ScheduledDose dose(String vaccine, int number) {
        return SCHEDULE.doses().stream()
                .filter(dose -> dose.vaccine().equals(vaccine) && dose.dose() == number)
                .findFirst()
                .orElseThrow();
    }
}
