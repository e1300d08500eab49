package org.fenghuo.local.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes find their areas, or the nearest known one above, or 'outside'. */
class PlacesTest {
    private final Places places = Cards.places();

    @ParameterizedTest
    @CsvSource({
        "611022101, 611022101",
        "611022101205, 611022101",
        "611022999205, 611022",
        "611022999, 611022",
        "611099, 611000",
        "611099001001, 611000",
        "6110, 611000",
        "6199, 610000",
        "619900, 610000",
        "999999, outside",
        "61102210, outside",
        "6110221012059, outside",
        "NYC, outside",
    })
    void aCodeIsResolved(String code, String area) {
        assertThat(places.resolve(code).code()).isEqualTo(area);
    }

    @Test
    void aRecordWithoutAnAreaLivesOutside() {
        Place outside = places.resolve(null);
        assertThat(List.of(outside.code(), outside.name(), outside.level()))
                .containsExactly("outside", "辖区外", "outside");
        assertThat(places.path(outside)).containsExactly(outside);
        assertThat(places.county(outside)).isSameAs(outside);
    }

    @Test
    void aPathLeadsFromTheAreaToTheRoot() {
        assertThat(places.path(places.resolve("611022101")))
                .extracting(Place::code)
                .containsExactly("611022101", "611022", "611000", "610000");
    }

    @Test
    void theCountyOfATownshipIsAboveItAndThatOfAPrefectureIsItself() {
        assertThat(places.county(places.resolve("611022101")).code()).isEqualTo("611022");
        assertThat(places.county(places.resolve("611000")).code()).isEqualTo("611000");
    }

    @Test
    void aParentThatIsNotThereEndsThePathAndACircleDoesToo() {
        Places odd =
                new Places(
                        List.of(
                                Cards.area("a", AreaLevel.COUNTY, "gone", 0),
                                Cards.area("b", AreaLevel.COUNTY, "c", 0),
                                Cards.area("c", AreaLevel.COUNTY, "b", 0)));
        assertThat(odd.path(odd.resolve("a"))).extracting(Place::code).containsExactly("a");
        assertThat(odd.path(odd.resolve("b"))).extracting(Place::code).containsExactly("b", "c");
    }

    @Test
    void aPopulationThatCannotBeUsedIsLeftOutAndItsAreaCounts() {
        Area odd =
                Area.newBuilder(Cards.area("a", AreaLevel.COUNTY, null, 0))
                        .setPopulations(
                                List.of(
                                        new Population(2020, 10.0),
                                        new Population(2021, 0.0),
                                        new Population(2022, -5.0),
                                        new Population(2023, Double.POSITIVE_INFINITY),
                                        new Population(2024, Double.NaN),
                                        new Population(0, 7.0),
                                        new Population(20_250, 7.0)))
                        .build();
        Place place = new Places(List.of(odd)).resolve("a");
        assertThat(place.population(2025)).contains(Map.entry(2020, 10.0));
        assertThat(place.population(1)).contains(Map.entry(2020, 10.0));
    }

    @Test
    void thePopulationIsTheNewestNotAfterTheYearElseTheEarliest() {
        Place danfeng = places.resolve("611022");
        assertThat(danfeng.population(2026)).contains(Map.entry(2025, 500_000.0));
        assertThat(danfeng.population(2024)).contains(Map.entry(2020, 250_000.0));
        assertThat(danfeng.population(2010)).contains(Map.entry(2020, 250_000.0));
        assertThat(places.resolve("611024").population(2024)).isEmpty();
    }
}
