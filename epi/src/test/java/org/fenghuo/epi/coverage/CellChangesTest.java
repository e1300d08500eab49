package org.fenghuo.epi.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CellChangesTest {
    @Property(tries = 300)
    void itAddsUpAsAMapDoesAlsoWhenUsedAgain(
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 90) Integer> cells) {
        CellChanges changes = new CellChanges();
        changes.add(5, 3);
        changes.clear();
        Map<Long, Integer> expected = new TreeMap<>();
        for (int cell : cells) {
            changes.add(1_000_003L * cell, cell % 7 - 3);
            expected.merge(1_000_003L * cell, cell % 7 - 3, Integer::sum);
        }
        Map<Long, Integer> found = new TreeMap<>();
        changes.forEach(found::put);
        assertThat(found).isEqualTo(expected);
        assertThat(changes.size()).isEqualTo(expected.size());
        assertThat(changes.sortedCells())
                .containsExactly(expected.keySet().stream().mapToLong(Long::longValue).toArray());
        expected.forEach((cell, change) -> assertThat(changes.of(cell)).isEqualTo(change));
    }

    @Test
    void aTouchedCellIsThereWithoutAChange() {
        CellChanges changes = new CellChanges();
        changes.add(7, 1);
        changes.add(7, -1);
        assertThat(changes.sortedCells()).containsExactly(7);
        assertThat(changes.of(7)).isZero();
        assertThat(changes.of(8)).isZero();
    }

    @Test
    void tablesAddUp() {
        CellChanges some = new CellChanges();
        some.add(7, 1);
        CellChanges others = new CellChanges();
        others.add(7, 2);
        others.add(9, 0);
        some.addAll(others);
        assertThat(some.of(7)).isEqualTo(3);
        assertThat(some.sortedCells()).containsExactly(7, 9);
    }
}
