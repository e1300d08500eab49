package org.fenghuo.feeds.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "abc, abc, 0",
        "abc, '', 3",
        "kitten, sitting, 3",
        "unit-S17, unit-S71, 2",
        "水痘, 水, 1"
    })
    void textsAreAsFarApartAsTheChangesBetweenThem(String one, String other, int changes) {
        assertThat(Nearest.distance(one, other)).isEqualTo(changes);
        assertThat(Nearest.distance(other, one)).isEqualTo(changes);
    }
}
