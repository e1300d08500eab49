package org.fenghuo.local.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every age has a band, and a range of ages that no band contains is a band itself. */
class AgeBandsTest {
    private final AgeBands bands = new AgeBands(List.of(0, 1, 5, 10, 15, 25, 40, 60, 70, 80));

    @ParameterizedTest
    @CsvSource({
        "0, , , 0",
        "11, , , 0",
        "12, , , 1-4",
        "59, , , 1-4",
        "60, , , 5-9",
        "3, 80, , 0",
        "3, 5, 14, 0",
        ", 0, , 0",
        ", 4, , 1-4",
        ", 79, , 70-79",
        ", 80, , 80+",
        ", 130, , 80+",
        ", 5, 14, 5-14",
        ", 0, 4, 0-4",
        ", 6, 9, 5-9",
        ", 60, 79, 60-79",
        ", 80, 99, 80+",
        ", 7, 7, 5-9",
        ", , , unknown",
    })
    void anAgeHasItsBand(Integer months, Integer years, Integer until, String band) {
        assertThat(bands.of(months, years, until)).isEqualTo(band);
    }

    @Test
    void aRangeWithoutAnEndIsTheOpenBandOrItself() {
        assertThat(bands.ofRange(80, AgeBands.OPEN)).isEqualTo("80+");
        assertThat(bands.ofRange(85, AgeBands.OPEN)).isEqualTo("80+");
        assertThat(bands.ofRange(65, AgeBands.OPEN)).isEqualTo("65+");
    }
}
