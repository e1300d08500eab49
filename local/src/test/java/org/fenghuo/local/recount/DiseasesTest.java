package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A code on a card finds its disease, its path and its traits. */
class DiseasesTest {
    private final Diseases diseases = Cards.reference().diseases();

    @Test
    void anIdAndACardCodeFindTheSameDisease() {
        assertThat(diseases.named("0302")).isSameAs(diseases.named("hepatitis_b"));
    }

    @Test
    void thePathHasTheParentAndTheClasses() {
        assertThat(diseases.named("0302").path())
                .isEqualTo(List.of("hepatitis_b", "hepatitis", "class-b", "class-a-b"));
        assertThat(diseases.named("plague").path())
                .isEqualTo(List.of("plague", "class-a", "class-a-b"));
        assertThat(diseases.named("3500").path()).isEqualTo(List.of("influenza", "class-c"));
        assertThat(diseases.named("varicella").path())
                .isEqualTo(List.of("varicella", "class-other"));
    }

    @Test
    void anUnknownCodeIsOther() {
        Disease other = diseases.named("Measles");
        assertThat(List.of(other.id(), other.nameZh())).containsExactly("other", "其他");
        assertThat(other.path()).isEqualTo(List.of("other", "class-other"));
        assertThat(other.listed()).isTrue();
    }

    @Test
    void theParentDecidesAboutTheLineList() {
        assertThat(diseases.named("tb_pos").listed()).isFalse();
        assertThat(diseases.named("hepatitis_b").listed()).isTrue();
    }

    @Test
    void theShippedTableIsReadWhole() throws Exception {
        try (var table = getClass().getResourceAsStream("/reference/diseases.csv")) {
            Diseases shipped = Diseases.read(new InputStreamReader(table, UTF_8));
            assertThat(shipped.named("0302").path())
                    .isEqualTo(List.of("hepatitis_b", "hepatitis", "class-b", "class-a-b"));
            assertThat(shipped.named("0302").chronicAble()).isTrue();
            assertThat(shipped.named("0600").longRunning()).isTrue();
            assertThat(shipped.named("tb_pos").listed()).isFalse();
            assertThat(shipped.named("covid19").nameZh()).isEqualTo("新型冠状病毒感染");
        }
    }

    @Test
    void aTraitThatIsNoAnswerIsRefused() {
        String table =
                """
                id,level,parent_id,class,card_code,name_zh,chronic_able,long_running,line_list
                measles,disease,,B,1000,麻疹,perhaps,0,1
                """;
        assertThatThrownBy(() -> Diseases.read(new StringReader(table)))
                .hasMessageContaining("measles")
                .hasMessageContaining("perhaps");
    }
}
