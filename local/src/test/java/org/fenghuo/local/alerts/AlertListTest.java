package org.fenghuo.local.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.local.loading.Language;
import org.fenghuo.local.terminal.Terminal;
import org.junit.jupiter.api.Test;

class AlertListTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final AlertLine CHINESE = new AlertLine(ZONE, Optional.of(Language.ZH));
    private static final AlertLine ENGLISH = new AlertLine(ZONE, Optional.of(Language.EN));
    private static final AlertLine BOTH = new AlertLine(ZONE, Optional.empty());
    private static final Terminal LINES = new Terminal(false, 100);
    private static final Terminal SCREEN = new Terminal(true, 60);

    @Test
    void aLineSaysLevelStateHeadlineTimeNewRecordsAndId() {
        assertThat(CHINESE.of(document(InventedAlerts.varicella())))
                .isEqualTo(
                        "橙  已确认  【橙】丹凤县龙驹寨街道第一小学 水痘 7天12例(阈值10),新增3,最近发病11-22 →"
                                + " 2小时内电话核实,24小时内现场调查  2026-11-19 14:20  +3 "
                                + " legal.varicella.unit-S17.2026-11-19");
    }

    @Test
    void aLineIsInTheOtherLanguageOrInBoth() {
        JsonNode plague = document(InventedAlerts.plague());
        assertThat(ENGLISH.of(plague))
                .isEqualTo(
                        "red  raised  [red] Danfeng: plague, 1 case (suspected), last onset 11-19 "
                                + " 2026-11-21 10:00  +1  legal.plague.county-611022.2026-11-21");
        assertThat(BOTH.of(plague)).startsWith("红 red  待确认 raised  【红】丹凤县").contains(" / [red]");
    }

    @Test
    void aVerdictAndWhatIsCoveredStandInTheLine() {
        assertThat(ENGLISH.of(document(InventedAlerts.handFootMouthCounty())))
                .contains("  verified (SUSPECTED_EVENT)  ")
                .contains("含 covers 1");
    }

    @Test
    void withoutATerminalOnlyWhatIsNewOrChangedIsSaidAgain() {
        AlertList list = new AlertList(ENGLISH, LINES);
        JsonNode plague = document(InventedAlerts.plague());
        JsonNode school = document(InventedAlerts.varicella());
        assertThat(list.next(List.of(school))).isEqualTo(ENGLISH.of(school) + "\n");
        assertThat(list.next(List.of(school))).isEmpty();
        assertThat(list.next(List.of(plague, school)))
                .isEqualTo("新 NEW " + ENGLISH.of(plague) + "\n");
    }

    @Test
    void withoutATerminalNoAlertIsSaidOnce() {
        AlertList list = new AlertList(ENGLISH, LINES);
        assertThat(list.next(List.of())).isEqualTo("没有待处理的预警。No open alerts.\n");
        assertThat(list.next(List.of())).isEmpty();
    }

    @Test
    void aScreenHasAllOfThemEachTimeInItsWidthAndMarksTheNewOnes() {
        AlertList list = new AlertList(ENGLISH, SCREEN);
        JsonNode plague = document(InventedAlerts.plague());
        JsonNode school = document(InventedAlerts.varicella());
        assertThat(list.next(List.of(school))).doesNotContain("NEW");
        List<String> lines = list.next(List.of(plague, school)).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("\u001b[1;31m新 NEW red  raised").contains("…");
        assertThat(lines.get(1)).startsWith("\u001b[31m       orange  acknowledged");
        assertThat(list.next(List.of(plague, school))).doesNotContain("NEW");
    }

    @Test
    void aScreenSaysHowManyItHasNoRoomFor() {
        JsonNode plague = document(InventedAlerts.plague());
        List<JsonNode> many = Collections.nCopies(23, plague);
        assertThat(new AlertList(ENGLISH, SCREEN).next(many).lines())
                .hasSize(21)
                .last()
                .isEqualTo("另有 3 条。3 more.");
    }

    private static JsonNode document(Alert alert) {
        return InventedAlerts.document(alert);
    }
}
