package org.fenghuo.epi.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DelayCountsTest {
    @Test
    void ofTenDelaysTheFiftiethPercentileIsTheFifth() {
        DelayCounts counts = of(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(counts.percentile(50)).hasValue(5);
        assertThat(counts.percentile(51)).hasValue(6);
        assertThat(counts.percentile(95)).hasValue(10);
        assertThat(counts.percentile(1)).hasValue(1);
        assertThat(counts.percentile(100)).hasValue(10);
    }

    @Test
    void aRecordOnTheLimitIsWithinIt() {
        DelayCounts counts = of(List.of(0, 120, 121, 1_440, 1_441));
        assertThat(counts.within(120)).isEqualTo(2);
        assertThat(counts.within(1_440)).isEqualTo(4);
        assertThat(counts.all()).isEqualTo(5);
    }

    @Test
    void withoutARecordThereIsNoPercentile() {
        assertThat(DelayCounts.NONE.percentile(50)).isEmpty();
        assertThat(of(List.of(7)).plus(minus(7))).isEqualTo(DelayCounts.NONE);
    }

    @Test
    void aPercentileThatCannotBeIsRefused() {
        assertThatThrownBy(() -> DelayCounts.NONE.percentile(0)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> DelayCounts.NONE.percentile(101)).hasMessageContaining("101");
    }

    @Property(tries = 200)
    void whatIsTakenBackLeavesNoTrace(
            @ForAll @Size(max = 30) List<@IntRange(max = 60) Integer> kept,
            @ForAll @Size(max = 30) List<@IntRange(max = 60) Integer> takenBack) {
        DelayCounts counts = of(kept);
        for (int minutes : takenBack) {
            counts = counts.plus(of(List.of(minutes)));
        }
        for (int minutes : takenBack) {
            counts = counts.plus(minus(minutes));
        }
        assertThat(counts).isEqualTo(of(kept)).hasSameHashCodeAs(of(kept));
    }

    @Property(tries = 200)
    void aPercentileIsTheDelayAtItsRankAmongAllInARow(
            @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 40) Integer> delays,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        List<Integer> sorted = new ArrayList<>(delays);
        Collections.sort(sorted);
        int rank = (int) Math.ceil(percent * sorted.size() / 100.0);
        assertThat(of(delays).percentile(percent)).hasValue(sorted.get(rank - 1));
    }

    private static DelayCounts of(List<Integer> delays) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        delays.forEach(minutes -> counts.merge(minutes, 1, Integer::sum));
        return DelayCounts.of(counts);
    }

    private static DelayCounts minus(int minutes) {
        return DelayCounts.of(new TreeMap<>(Map.of(minutes, -1)));
    }
}
