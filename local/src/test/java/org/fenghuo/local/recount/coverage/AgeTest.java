package org.fenghuo.local.recount.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ages are reached by the calendar: whole months first, then days. */
class AgeTest {
    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 2m, 2025-02-28",
        "2023-12-31, 2m, 2024-02-29",
        "2024-02-29, 1y, 2025-02-28",
        "2024-02-29, 4y, 2028-02-29",
        "2025-01-31, 8m7d, 2025-10-07",
        "2025-01-31, 1m28d, 2025-03-28",
        "2010-05-04, 13y6m, 2023-11-04",
        "2025-01-01, 0d, 2025-01-01",
        "2025-01-01, 28d, 2025-01-29"
    })
    void anAgeIsReachedOnItsDay(LocalDate birth, String age, LocalDate reached) {
        assertThat(LocalDate.ofEpochDay(Age.of(age).after((int) birth.toEpochDay())))
                .isEqualTo(reached);
    }

    @Test
    void whatIsNoAgeIsRefused() {
        assertThatThrownBy(() -> Age.of("two months")).hasMessageContaining("two months");
        assertThatThrownBy(() -> Age.of("")).hasMessageContaining("13y6m");
    }
}
