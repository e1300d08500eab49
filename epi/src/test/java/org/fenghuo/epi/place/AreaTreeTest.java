package org.fenghuo.epi.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTreeTest {
    private final AreaTree tree =
            AreaTree.of(
                    List.of(
                            area("610000", AreaLevel.PROVINCE, ""),
                            area("611000", AreaLevel.PREFECTURE, "610000"),
                            area("611022", AreaLevel.COUNTY, "611000"),
                            area("611022100", AreaLevel.TOWNSHIP, "611022"),
                            area("BX", AreaLevel.COUNTY, "NYC"),
                            area("lost", AreaLevel.TOWNSHIP, "nobody")));

    @ParameterizedTest
    @CsvSource({
        "611022100, 611022100",
        "611022100001, 611022100",
        "611022999, 611022",
        "611022999001, 611022",
        "611099, 611000",
        "611099001, 611000",
        "6110, 611000",
        "619999, 610000",
        "6199, 610000",
        "370000, outside",
        "3700, outside",
        "61102210, outside",
        "61, outside",
        "61102X, outside",
        "BX, BX",
        "QN, outside",
        "'', outside",
        "outside, outside"
    })
    void aCodeCountsUnderItsNearestKnownAncestor(String code, String found) {
        assertThat(tree.place(code).code()).isEqualTo(found);
    }

    @Test
    void whatLayInAnAreaLiesAboveItWhenTheAreaIsTakenOut() {
        assertThat(tree.place("611022100").code()).isEqualTo("611022100");
        tree.remove("611022100");
        assertThat(tree.place("611022100").code()).isEqualTo("611022");
        tree.remove("BX");
        assertThat(tree.place("BX").code()).isEqualTo("outside");
    }

    @Test
    void aPathLeadsFromTheAreaToTheRoot() {
        assertThat(tree.place("611022100").path())
                .containsExactly("611022100", "611022", "611000", "610000");
        assertThat(tree.place("611022100").county()).isEqualTo("611022");
    }

    @Test
    void anAreaAboveTheCountiesIsItsOwnCounty() {
        assertThat(tree.place("611000").county()).isEqualTo("611000");
    }

    @Test
    void aPathEndsBeforeAParentThatIsUnknown() {
        assertThat(tree.place("lost").path()).containsExactly("lost");
        assertThat(tree.place("BX").path()).containsExactly("BX");
    }

    @Test
    void aParentThatBecomesKnownJoinsThePath() {
        assertThat(tree.place("BX").path()).containsExactly("BX");
        tree.put(area("NYC", AreaLevel.PREFECTURE, ""));
        assertThat(tree.place("BX").path()).containsExactly("BX", "NYC");
    }

    @Test
    void anAreaThatBecomesKnownTakesItsCodesFromTheAncestor() {
        assertThat(tree.place("611022999").code()).isEqualTo("611022");
        tree.put(area("611022999", AreaLevel.TOWNSHIP, "611022"));
        assertThat(tree.place("611022999").code()).isEqualTo("611022999");
    }

    @Test
    void aCycleOfParentsEndsWhereItBegan() {
        tree.put(area("a", AreaLevel.PREFECTURE, "b"));
        tree.put(area("b", AreaLevel.PREFECTURE, "a"));
        assertThat(tree.place("a").path()).containsExactly("a", "b");
        assertThat(tree.place("b").path()).containsExactly("b", "a");
    }

    @Test
    void anAreaIsNotItsOwnParent() {
        assertThatThrownBy(() -> area("a", AreaLevel.COUNTY, "a"))
                .hasMessage("area a is its own parent");
    }

    @Test
    void aPopulationIsThatOfTheNewestYearNotAfter() {
        Area area =
                new Area(
                        "a",
                        "",
                        "",
                        AreaLevel.COUNTY,
                        "",
                        List.of(new Population(2025, 30), new Population(2020, 10)));
        assertThat(area.population(2019)).contains(new Population(2020, 10));
        assertThat(area.population(2024)).contains(new Population(2020, 10));
        assertThat(area.population(2025)).contains(new Population(2025, 30));
        assertThat(area.population(2030)).contains(new Population(2025, 30));
        assertThat(area("b", AreaLevel.COUNTY, "").population(2025)).isEmpty();
    }

    private static Area area(String code, AreaLevel level, String parent) {
        return new Area(code, code, code, level, parent, List.of());
    }
}
