package org.fenghuo.epi.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fenghuo.epi.cases.Measure;
import org.junit.jupiter.api.Test;

class CellDeltasTest {
    private record Change(long cell, Measure measure, int delta) {}

    @Property(tries = 300)
    void itAddsUpAsAMapDoes(@ForAll("changes") List<Change> changes) {
        assertThat(contents(table(changes))).isEqualTo(map(changes));
    }

    @Property(tries = 300)
    void twoTablesAddUpAsTheirChangesDo(
            @ForAll("changes") List<Change> some, @ForAll("changes") List<Change> others) {
        CellDeltas sum = table(some);
        sum.addAll(table(others));
        Map<Long, List<Integer>> expected = map(some);
        map(others).forEach((cell, deltas) -> expected.merge(cell, deltas, CellDeltasTest::plus));
        assertThat(contents(sum)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void withOneMeasureItAddsUpAsAMapOfNumbersDoes(
            @ForAll @Size(max = 300) List<@IntRange(max = 90) Integer> cells) {
        CellDeltas table = new CellDeltas(1);
        Map<Long, Integer> expected = new TreeMap<>();
        for (int cell : cells) {
            table.add(1_000_003L * cell, 0, cell % 7 - 3);
            expected.merge(1_000_003L * cell, cell % 7 - 3, Integer::sum);
        }
        assertThat(table.size()).isEqualTo(expected.size());
        assertThat(table.sortedCells())
                .containsExactly(expected.keySet().stream().mapToLong(Long::longValue).toArray());
        assertThat(table.deltasOf(table.sortedCells()))
                .containsExactly(expected.values().stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void aTouchedCellIsThereWithoutAChange() {
        CellDeltas deltas = new CellDeltas(Measure.COUNT);
        deltas.add(7, Measure.CASES.ordinal(), 0);
        assertThat(deltas.sortedCells()).containsExactly(7);
        assertThat(deltas.deltasOf(new long[] {7})).containsOnly(0);
    }

    @Test
    void aCellWhoseChangesAddUpToNothingIsStillThere() {
        CellDeltas deltas = new CellDeltas(Measure.COUNT);
        deltas.add(7, Measure.CASES.ordinal(), 1);
        deltas.add(7, Measure.CASES.ordinal(), -1);
        assertThat(deltas.sortedCells()).containsExactly(7);
        assertThat(deltas.deltasOf(new long[] {7})).containsOnly(0);
    }

    @Test
    void aCellThatWasNotTouchedHasNoChangeAndAskingForItDoesNotTouchIt() {
        CellDeltas deltas = new CellDeltas(1);
        deltas.add(7, 0, 3);
        assertThat(deltas.deltasOf(new long[] {8, 7})).containsExactly(0, 3);
        assertThat(deltas.sortedCells()).containsExactly(7);
    }

    @Test
    void theChangesOfACellInTwoTablesAddUpAndATouchIsTakenOver() {
        CellDeltas some = new CellDeltas(1);
        some.add(7, 0, 1);
        CellDeltas others = new CellDeltas(1);
        others.add(7, 0, 2);
        others.add(9, 0, 0);
        some.addAll(others);
        assertThat(some.sortedCells()).containsExactly(7, 9);
        assertThat(some.deltasOf(new long[] {7, 9})).containsExactly(3, 0);
    }

    private static CellDeltas table(List<Change> changes) {
        CellDeltas table = new CellDeltas(Measure.COUNT);
        changes.forEach(
                change -> table.add(change.cell(), change.measure().ordinal(), change.delta()));
        return table;
    }

    private static Map<Long, List<Integer>> contents(CellDeltas table) {
        long[] cells = table.sortedCells();
        assertThat(cells).isSorted().doesNotHaveDuplicates().hasSize(table.size());
        int[] deltas = table.deltasOf(cells);
        Map<Long, List<Integer>> contents = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) {
            int from = i * Measure.COUNT;
            contents.put(
                    cells[i], Arrays.stream(deltas, from, from + Measure.COUNT).boxed().toList());
        }
        return contents;
    }

    private static Map<Long, List<Integer>> map(List<Change> changes) {
        Map<Long, List<Integer>> map = new TreeMap<>();
        for (Change change : changes) {
            Integer[] one = new Integer[Measure.COUNT];
            Arrays.fill(one, 0);
            one[change.measure().ordinal()] = change.delta();
            map.merge(change.cell(), List.of(one), CellDeltasTest::plus);
        }
        return map;
    }

    private static List<Integer> plus(List<Integer> some, List<Integer> others) {
        Integer[] sum = some.toArray(new Integer[0]);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += others.get(i);
        }
        return List.of(sum);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Long> cells =
                Combinators.combine(
                                Arbitraries.integers().between(0, 2_000),
                                Arbitraries.integers().between(-30, 30))
                        .as(Cell::of);
        return Combinators.combine(
                        cells, Arbitraries.of(Measure.class), Arbitraries.integers().between(-2, 2))
                .as(Change::new)
                .list()
                .ofMaxSize(120);
    }
}
