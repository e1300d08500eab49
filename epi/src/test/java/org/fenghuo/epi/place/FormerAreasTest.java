package org.fenghuo.epi.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormerAreasTest {
    private static final Area TOWNSHIP = area("611022100", AreaLevel.TOWNSHIP, "611022");
    private static final Area ELSEWHERE = area("611022100", AreaLevel.TOWNSHIP, "621024");

    private final FormerAreas former = new FormerAreas();
    private final AreaTree tree =
            AreaTree.of(
                    List.of(
                            area("610000", AreaLevel.PROVINCE, ""),
                            area("620000", AreaLevel.PROVINCE, ""),
                            area("611022", AreaLevel.COUNTY, "610000"),
                            area("621024", AreaLevel.COUNTY, "620000"),
                            TOWNSHIP));

    @Test
    void ifNothingChangedNoPlaceIsFormer() {
        assertThat(former.add("611022100", List.of(TOWNSHIP), List.of(TOWNSHIP))).isFalse();
        assertThat(former.isEmpty()).isTrue();
        assertThat(former.areasOf(AreaLevel.COUNTY, "611022100", tree)).isEmpty();
    }

    @Test
    void aCodeBelowAnAreaThatMovedMayHaveLainWhereItIsAndWhereItWas() {
        assertThat(former.add("611022100", List.of(TOWNSHIP), List.of(ELSEWHERE))).isTrue();
        assertThat(former.areasOf(AreaLevel.COUNTY, "611022100001", tree))
                .containsExactlyInAnyOrder("611022", "621024");
        assertThat(former.areasOf(AreaLevel.PROVINCE, "611022100", tree))
                .containsExactlyInAnyOrder("610000", "620000");
        assertThat(former.areasOf(AreaLevel.COUNTY, "611022", tree)).isEmpty();
    }

    @Test
    void anAreaThatMovedThereAndBackMayHaveLainThere() {
        former.add("611022100", List.of(TOWNSHIP), List.of(ELSEWHERE));
        assertThat(former.add("611022100", List.of(TOWNSHIP), List.of(TOWNSHIP))).isFalse();
        assertThat(former.areasOf(AreaLevel.COUNTY, "611022100", tree))
                .containsExactlyInAnyOrder("611022", "621024");
    }

    @Test
    void ofTwoAreasThatMovedAnyMixtureMayHaveBeen() {
        former.add("611022100", List.of(TOWNSHIP), List.of(ELSEWHERE));
        former.add(
                "621024",
                List.of(tree.area("621024")),
                List.of(area("621024", AreaLevel.COUNTY, "630000")));
        former.add("630000", List.of(), List.of(area("630000", AreaLevel.PROVINCE, "")));
        assertThat(former.areasOf(AreaLevel.PROVINCE, "611022100", tree))
                .containsExactlyInAnyOrder("610000", "620000", "630000");
    }

    @Test
    void whatLayInNoAreaLayInTheNearestOneAboveOrOutside() {
        former.add("631000", List.of(), List.of(area("631000", AreaLevel.PREFECTURE, "")));
        former.add("621024", List.of(tree.area("621024")), List.of());
        assertThat(former.areasOf(AreaLevel.COUNTY, "631001", tree))
                .containsExactlyInAnyOrder("631000", Area.OUTSIDE_CODE);
        assertThat(former.areasOf(AreaLevel.COUNTY, "621024", tree))
                .containsExactlyInAnyOrder("621024", "620000");
    }

    @Test
    void areasThatContainEachOtherEndTheSearch() {
        former.add("611022", List.of(), List.of(area("611022", AreaLevel.TOWNSHIP, "611022100")));
        assertThat(former.areasOf(AreaLevel.PROVINCE, "611022100", tree)).isEmpty();
    }

    private static Area area(String code, AreaLevel level, String parent) {
        return new Area(code, "", "", level, parent, List.of());
    }
}
