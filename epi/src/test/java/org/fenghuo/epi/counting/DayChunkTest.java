package org.fenghuo.epi.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fenghuo.epi.cases.Measure;
import org.junit.jupiter.api.Test;

class DayChunkTest {
    @Property
    void everyDayHasOnePlaceInOneChunk(@ForAll @IntRange(min = -100_000, max = 100_000) int day) {
        int number = DayChunk.numberOf(day);
        int place = DayChunk.placeOf(day);
        assertThat(place).isBetween(0, DayChunk.DAYS - 1);
        assertThat(number * DayChunk.DAYS + place).isEqualTo(day);
    }

    @Test
    void aCountThatIsTakenBackLeavesNothing() {
        DayChunk chunk = new DayChunk();
        chunk.add(Measure.DEATHS.ordinal(), 63, 2);
        assertThat(chunk.mask(Measure.DEATHS.ordinal())).isEqualTo(1L << 63);
        assertThat(chunk.hasAny(63)).isTrue();
        chunk.add(Measure.DEATHS.ordinal(), 63, -2);
        assertThat(chunk.isEmpty()).isTrue();
        assertThat(chunk.hasAny(63)).isFalse();
    }

    @Property(tries = 300)
    void itCountsAsATableOfAllDaysAndMeasuresWould(@ForAll long seed) {
        Random random = new Random(seed);
        int[][] table = new int[DayChunk.MOST_MEASURES][DayChunk.DAYS];
        DayChunk chunk = new DayChunk();
        for (int change = random.nextInt(400); change > 0; change--) {
            int measure = random.nextInt(DayChunk.MOST_MEASURES);
            int place = random.nextInt(DayChunk.DAYS);
            boolean back = random.nextInt(3) == 0;
            int delta = back ? -table[measure][place] : random.nextInt(5) - 2;
            table[measure][place] += delta;
            chunk.add(measure, place, delta);
        }
        int from = random.nextInt(DayChunk.DAYS);
        int to = from + random.nextInt(DayChunk.DAYS - from);
        int[] sums = new int[DayChunk.MOST_MEASURES - 1];
        chunk.addSums(from, to, sums);
        for (int measure = 0; measure < table.length; measure++) {
            int[] days = Arrays.copyOfRange(table[measure], from, to + 1);
            int sum = Arrays.stream(days).sum();
            assertThat(chunk.sum(measure, from, to)).isEqualTo(sum);
            if (measure < sums.length) {
                assertThat(sums[measure]).isEqualTo(sum);
            }
            for (int place = 0; place < DayChunk.DAYS; place++) {
                int expected = table[measure][place];
                assertThat(chunk.count(measure, place)).isEqualTo(expected);
                assertThat(chunk.mask(measure) >>> place & 1).isEqualTo(expected == 0 ? 0 : 1);
            }
        }
        assertThat(chunk.hasAny(from))
                .isEqualTo(Arrays.stream(table).anyMatch(days -> days[from] != 0));
    }

    @Test
    void aMarkKeepsAChunkThatHasNoCount() {
        DayChunk chunk = new DayChunk();
        chunk.mark(63, true);
        assertThat(chunk.isMarked(63)).isTrue();
        assertThat(chunk.isMarked(62)).isFalse();
        assertThat(chunk.hasAny(63)).isFalse();
        assertThat(chunk.isEmpty()).isFalse();
        chunk.mark(63, false);
        assertThat(chunk.isEmpty()).isTrue();
    }

    @Test
    void aCopyDoesNotChangeWithItsOriginal() {
        DayChunk chunk = new DayChunk();
        chunk.add(0, 5, 1);
        chunk.mark(7, true);
        DayChunk copy = chunk.copy();
        chunk.add(0, 5, 1);
        chunk.mark(7, false);
        assertThat(copy.count(0, 5)).isEqualTo(1);
        assertThat(copy.isMarked(7)).isTrue();
    }
}
