package org.fenghuo.jobs.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fenghuo.epi.counting.Cell;
import org.fenghuo.epi.counting.DayChunk;
import org.junit.jupiter.api.Test;

class CountStoreTest {
    private static final int LONG_AGO = -730_000;
    private static final int FAR_AHEAD = 730_000;

    @Property
    void everyChunkOfFourThousandYearsIsFoundAgain(
            @ForAll int series, @ForAll @IntRange(min = LONG_AGO, max = FAR_AHEAD) int day) {
        long cell = Cell.of(series, DayChunk.numberOf(day));
        assertThat(CountStore.cell(CountStore.packed(cell))).isEqualTo(cell);
    }

    @Test
    void chunksOfManySeriesHaveHashCodesOfTheirOwn() {
        Set<Integer> codes = new HashSet<>();
        for (int series = 0; series < 1_000; series++) {
            for (int number = 250; number < 350; number++) {
                codes.add(Long.hashCode(CountStore.packed(Cell.of(series, number))));
            }
        }
        assertThat(codes).hasSize(100_000);
    }
}
