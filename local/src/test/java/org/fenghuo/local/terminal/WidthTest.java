package org.fenghuo.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WidthTest {
    @Test
    void aChineseCharacterTakesTwoColumnsAndALetterOne() {
        assertThat(Width.of("水痘 Varicella")).isEqualTo(14);
        assertThat(Width.of("（上海）")).isEqualTo(8);
        assertThat(Width.of("▁▂█")).isEqualTo(3);
    }

    @Test
    void anAccentThatStandsAloneTakesNone() {
        assertThat(Width.of("e\u0301")).isEqualTo(1);
    }

    @Test
    void paddingCountsColumnsAndNotCharacters() {
        assertThat(Width.left("麻疹", 6)).isEqualTo("麻疹  ");
        assertThat(Width.right("麻疹", 6)).isEqualTo("  麻疹");
    }

    @Test
    void aCutNeverSplitsACharacterAndSaysThatItCut() {
        assertThat(Width.left("丹凤县", 4)).isEqualTo("丹… ");
        assertThat(Width.left("丹凤县", 5)).isEqualTo("丹凤…");
        assertThat(Width.left("丹凤县", 6)).isEqualTo("丹凤县");
    }

    @Property
    void whateverIsPaddedHasThatWidth(
            @ForAll String text, @ForAll @IntRange(max = 30) int columns) {
        assertThat(Width.of(Width.left(text, columns))).isEqualTo(columns);
        assertThat(Width.of(Width.right(text, columns))).isEqualTo(columns);
    }
}
