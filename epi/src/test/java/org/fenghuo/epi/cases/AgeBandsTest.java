package org.fenghuo.epi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandsTest {
    private final AgeBands bands = new AgeBands(List.of(0, 1, 5, 10, 15, 25, 40, 60, 70, 80));

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1-4",
        "4, 1-4",
        "5, 5-9",
        "9, 5-9",
        "14, 10-14",
        "24, 15-24",
        "79, 70-79",
        "80, 80+",
        "130, 80+"
    })
    void anAgeFallsIntoItsBand(int years, String label) {
        assertThat(bands.of(years).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 4, 1-4",
        "5, 14, 5-14",
        "0, 4, 0-4",
        "35, 59, 35-59",
        "80, 99, 80+",
        "60, 130, 60-130"
    })
    void aRangeThatNoBandContainsIsABandOfItsOwn(int from, int to, String label) {
        assertThat(bands.of(from, to).label()).isEqualTo(label);
    }

    @Test
    void bandsBeginAtBirthAndGrow() {
        assertThatThrownBy(() -> new AgeBands(List.of())).hasMessageContaining("begins at 0");
        assertThatThrownBy(() -> new AgeBands(List.of(1, 5))).hasMessageContaining("begins at 0");
        assertThatThrownBy(() -> new AgeBands(List.of(0, 5, 5))).hasMessageContaining("growing");
        assertThatThrownBy(() -> new AgeBands(List.of(0, 131))).hasMessageContaining("130");
    }
}
