package org.fenghuo.epi.counting;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void aCopyDoesNotChangeWithItsOriginal() {
        DayChunk chunk = new DayChunk();
        chunk.add(0, 5, 1);
        DayChunk copy = chunk.copy();
        chunk.add(0, 5, 1);
        assertThat(copy.count(0, 5)).isEqualTo(1);
    }
}
