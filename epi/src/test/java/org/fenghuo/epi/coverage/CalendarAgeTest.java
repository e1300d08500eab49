package org.fenghuo.epi.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fenghuo.epi.time.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarAgeTest {
    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 2m, 2025-02-28",
        "2023-12-31, 2m, 2024-02-29",
        "2025-01-15, 2m, 2025-03-15",
        "2025-01-31, 1m, 2025-02-28",
        "2024-02-29, 12m, 2025-02-28",
        "2024-02-29, 1y, 2025-02-28",
        "2024-02-29, 4y, 2028-02-29",
        "1960-02-29, 60y, 2020-02-29",
        "1960-02-29, 70y, 2030-02-28",
        "2025-01-01, 28d, 2025-01-29",
        "2025-01-31, 8m7d, 2025-10-07",
        "2024-12-31, 2m28d, 2025-03-28",
        "2012-05-20, 13y6m, 2025-11-20",
        "2020-02-29, 13y6m, 2033-08-29",
        "2025-06-30, 0d, 2025-06-30"
    })
    void anAgeIsReachedOnADayOfTheCalendar(String birth, String age, String reached) {
        int day = CalendarAge.parse(age).after(Day.parse(birth).epochDay());
        assertThat(new Day(day)).hasToString(reached);
    }

    @Test
    void nobodyReachesNever() {
        assertThat(CalendarAge.NEVER.after(Day.parse("2025-01-01").epochDay()))
                .isEqualTo(Person.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "2w", "m", "7d8m", "-1d", "24h"})
    void whatIsNoAgeIsRefused(String text) {
        assertThatThrownBy(() -> CalendarAge.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no age");
    }
}
