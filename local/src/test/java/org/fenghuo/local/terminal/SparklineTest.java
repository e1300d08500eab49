package org.fenghuo.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void valuesRiseFromTheLowestBarToTheHighest() {
        assertThat(Sparkline.draw(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0), 8))
                .isEqualTo("▁▂▃▄▅▆▇█");
    }

    @Test
    void aSingleCaseIsSeenBesideAThousand() {
        assertThat(Sparkline.draw(List.of(0.0, 1.0, 1000.0), 3)).isEqualTo("▁▂█");
    }

    @Test
    void nothingButZeroIsAFlatLine() {
        assertThat(Sparkline.draw(List.of(0.0, 0.0), 2)).isEqualTo("▁▁");
    }

    @Test
    void aShortSeriesStandsAtTheRight() {
        assertThat(Sparkline.draw(List.of(1.0), 3)).isEqualTo("  █");
        assertThat(Sparkline.draw(List.of(), 3)).isEqualTo("   ");
    }

    @Test
    void aLongSeriesKeepsItsPeak() {
        assertThat(Sparkline.draw(List.of(0.0, 0.0, 0.0, 9.0, 0.0, 0.0), 3)).isEqualTo("▁█▁");
    }
}
