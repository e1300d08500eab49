package org.fenghuo.epi.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.epi.cases.CountedCase.NO_DAY;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.AreaTree;
import org.junit.jupiter.api.Test;

class CellBundleTest {
    private static final AgeBand BAND = new AgeBand(1, 4);
    private static final int RESIDENTS = Series.codeOfAll(Basis.ONSET, PlaceBasis.RESIDENCE);
    private static final int BOYS =
            Series.code(Basis.ONSET, PlaceBasis.RESIDENCE, BAND, SexGroup.MALE);
    private static final int REPORTED = Series.codeOfAll(Basis.ONSET, PlaceBasis.REPORTING);
    private static final int INFECTED = Series.codeOfAll(Basis.ONSET, PlaceBasis.INFECTION);

    private final AreaTree tree =
            AreaTree.of(
                    List.of(
                            area("province", AreaLevel.PROVINCE, ""),
                            area("county", AreaLevel.COUNTY, "province"),
                            area("other-county", AreaLevel.COUNTY, "province"),
                            area("township", AreaLevel.TOWNSHIP, "county")));
    private final CellBundle bundle = new CellBundle();

    private record At(String area, int series, int day) {}

    @Test
    void aCaseCountsForItsAreaAndAllAncestorsAndIsSplitAtItsCounty() {
        bundle.add(caseOf("township", "", "", 10), tree, 1);
        assertThat(emptied(Measure.CASES))
                .containsOnly(
                        Map.entry(key("township", RESIDENTS), 1),
                        Map.entry(key("county", RESIDENTS), 1),
                        Map.entry(key("county", BOYS), 1),
                        Map.entry(key("province", RESIDENTS), 1));
    }

    @Test
    void reportingAndInfectionCountAtTheirCountyAlone() {
        bundle.add(caseOf("province", "township", "other-county", 10), tree, 1);
        assertThat(emptied(Measure.CASES))
                .containsOnly(
                        Map.entry(key("province", RESIDENTS), 1),
                        Map.entry(key("province", BOYS), 1),
                        Map.entry(key("county", REPORTED), 1),
                        Map.entry(key("other-county", INFECTED), 1));
    }

    @Test
    void aCaseWithoutAKnownAreaCountsOutside() {
        bundle.add(caseOf("", "nowhere", "", 10), tree, 1);
        assertThat(emptied(Measure.CASES))
                .containsOnly(
                        Map.entry(key("outside", RESIDENTS), 1),
                        Map.entry(key("outside", BOYS), 1),
                        Map.entry(key("outside", REPORTED), 1));
    }

    @Test
    void aCaseThatComesAndGoesInOneBundleTouchesItsCells() {
        bundle.add(caseOf("township", "", "", 10), tree, 1);
        bundle.add(caseOf("township", "", "", 10), tree, -1);
        assertThat(emptied(Measure.CASES)).hasSize(4).values().containsOnly(0);
    }

    @Test
    void aCardThatDoesNotCountTouchesNothing() {
        bundle.add(CountedCase.NOTHING, tree, 1);
        assertThat(emptied(Measure.CASES)).isEmpty();
    }

    @Test
    void deathsAndImportedAreCountedBesideTheirCases() {
        bundle.add(caseOf("province", "", "", 10), tree, 1);
        assertThat(emptied(Measure.DEATHS)).containsEntry(key("province", RESIDENTS), 1);
        bundle.add(caseOf("province", "", "", 10), tree, -1);
        assertThat(emptied(Measure.IMPORTED)).containsEntry(key("province", RESIDENTS), -1);
    }

    @Test
    void casesOfSiblingsAreOneSumAtTheirParent() {
        bundle.add(caseOf("township", "", "", 10), tree, 1);
        bundle.add(caseOf("other-county", "", "", 10), tree, 1);
        assertThat(bundle.size()).isEqualTo(2);
        assertThat(emptied(Measure.CASES)).containsEntry(key("province", RESIDENTS), 2);
        assertThat(bundle.size()).isZero();
        assertThat(emptied(Measure.CASES)).isEmpty();
    }

    private Map<At, Integer> emptied(Measure measure) {
        Map<At, Integer> found =
                new TreeMap<>(
                        java.util.Comparator.comparing(At::area)
                                .thenComparing(At::series)
                                .thenComparing(At::day));
        bundle.empty(
                deltas -> {
                    assertThat(deltas.cells()).isSorted();
                    assertThat(Arrays.stream(deltas.cells()).distinct().count())
                            .isEqualTo(deltas.cells().length);
                    for (int i = 0; i < deltas.cells().length; i++) {
                        long cell = deltas.cells()[i];
                        At at = new At(deltas.key().area(), Cell.series(cell), Cell.day(cell));
                        int delta = deltas.deltas()[i * Measure.COUNT + measure.ordinal()];
                        assertThat(found.put(at, delta)).isNull();
                    }
                });
        return found;
    }

    private static At key(String area, int series) {
        return new At(area, series, 10);
    }

    private static CountedCase caseOf(
            String residence, String reporting, String infection, int onset) {
        return new CountedCase(
                true,
                "measles",
                residence,
                reporting,
                infection,
                BAND,
                SexGroup.MALE,
                Measure.CASES,
                true,
                true,
                onset,
                NO_DAY,
                NO_DAY,
                NO_DAY,
                NO_DAY);
    }

    private static Area area(String code, AreaLevel level, String parent) {
        return new Area(code, code, code, level, parent, List.of());
    }
}
