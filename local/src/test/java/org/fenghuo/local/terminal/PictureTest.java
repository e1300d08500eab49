package org.fenghuo.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static final Curve VARICELLA =
            new Curve(
                    new Name("水痘", "Varicella"),
                    new Name("丹凤县", "Danfeng County"),
                    List.of(0.0, 0.0, 1.0, 1.0, 2.0, 4.0, 8.0, 12.0),
                    4.853);
    private static final Curve INFLUENZA =
            new Curve(
                    new Name("流行性感冒", "Influenza"),
                    new Name("商洛市", "Shangluo City"),
                    List.of(1300.0, 1250.0, 1200.0, 1100.0, 1000.0, 900.0, 800.0, 700.0),
                    Double.NaN);

    @Test
    void eachCurveIsOneLineInColumns() {
        assertThat(new Picture(80, false).draw(List.of(VARICELLA, INFLUENZA)))
                .isEqualTo(
                        """
                        疾病 disease         地区 area             曲线 curve         7天 7d   /10万
                        水痘 Varicella       丹凤县 Danfeng County           ▁▁▂▂▂▃▆█     12     4.9 ↑
                        流行性感冒 Influenza 商洛市 Shangluo City            ██▇▇▆▆▅▅    700       - ↓
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 41, 60, 80, 100, 200})
    void noLineIsWiderThanTheTerminalAndAllCurvesEndInOneColumn(int columns) {
        List<Integer> widths = new ArrayList<>();
        String text = new Picture(columns, false).draw(List.of(VARICELLA, INFLUENZA));
        text.lines().skip(1).forEach(line -> widths.add(Width.of(line)));
        assertThat(widths).hasSize(2).allMatch(width -> width <= columns);
        assertThat(widths.get(0)).isEqualTo(widths.get(1));
    }

    @Test
    void onlyWhatRisesIsInColour() {
        List<String> lines =
                new Picture(80, true).draw(List.of(VARICELLA, INFLUENZA)).lines().toList();
        assertThat(lines.get(1)).contains("\u001b[1;31m").endsWith("↑\u001b[0m");
        assertThat(lines.get(2)).doesNotContain("\u001b");
    }

    @Test
    void wordsSayTheSameWithoutAPicture() {
        assertThat(Picture.words("2025-10-03", List.of(VARICELLA, INFLUENZA)))
                .isEqualTo(
                        """
                        2025-10-03 水痘 Varicella, 丹凤县 Danfeng County: 12 cases in 7 days, 4.9 per 100,000, rising fast
                        2025-10-03 流行性感冒 Influenza, 商洛市 Shangluo City: 700 cases in 7 days, - per 100,000, falling fast
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, LEVEL",
        "0, 3, SOARING",
        "10, 13, RISING",
        "100, 110, LEVEL",
        "100, 115, RISING",
        "100, 150, SOARING",
        "115, 100, FALLING",
        "150, 100, PLUNGING",
        "2, 0, LEVEL"
    })
    void theArrowComparesTwoWeeks(double before, double now, Direction direction) {
        assertThat(Direction.of(before, now)).isEqualTo(direction);
    }

    @Test
    void aTerminalOfThirtyColumnsIsRefused() {
        assertThatThrownBy(() -> new Picture(30, false))
                .hasMessage("A picture needs 40 columns, the terminal has 30; make it wider");
    }
}
