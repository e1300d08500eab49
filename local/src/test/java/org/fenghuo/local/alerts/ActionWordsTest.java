package org.fenghuo.local.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.fenghuo.records.ActionKind;
import org.fenghuo.records.AlertAction;
import org.fenghuo.records.ExclusionReason;
import org.fenghuo.records.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionWordsTest {
    private static final Instant AT = Instant.parse("2026-11-20T06:20:00.000123Z");

    @Test
    void aVerdictMeansAnActionOfItsActorAtThisMillisecond() {
        AlertAction meant = meant("verify", "excluded", "data-error", "重复上传");
        assertThat(meant.getAlertId()).isEqualTo("a-1");
        assertThat(meant.getActor()).isEqualTo("duty-1");
        assertThat(meant.getAt()).isEqualTo("2026-11-20T06:20:00Z");
        assertThat(meant.getAction()).isEqualTo(ActionKind.VERIFY);
        assertThat(meant.getVerdict()).isEqualTo(Verdict.EXCLUDED);
        assertThat(meant.getReason()).isEqualTo(ExclusionReason.DATA_ERROR);
        assertThat(meant.getNote()).isEqualTo("重复上传");
    }

    @Test
    void theSameWordsTwiceAreTwoActions() {
        assertThat(meant("acknowledge", "", "", "").getActionId())
                .isNotEqualTo(meant("acknowledge", "", "", "").getActionId());
    }

    @Test
    void whatWasNotTypedIsNull() {
        AlertAction meant = meant("ACKNOWLEDGE", "", "", "");
        assertThat(meant.getVerdict()).isNull();
        assertThat(meant.getReason()).isNull();
        assertThat(meant.getNote()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "verify, '', '', '', verify needs --verdict",
        "verify, maybe, '', '', 'give one of excluded, suspected-event, event, unclear'",
        "verify, event, batch, '', --reason says why there is no event",
        "verify, excluded, tired, '', 'duplicate, data-error, screening, batch, season, other'",
        "acknowledge, event, '', '', goes with verify or close",
        "note, '', '', ' ', note needs --note TEXT",
        "shout, '', '', '', 'acknowledge, verify, note, close'",
        "unrecognised, '', '', '', 'give one of acknowledge'"
    })
    void wordsThatMeanNothingAreRefusedByName(
            String action, String verdict, String reason, String note, String said) {
        assertThatThrownBy(() -> meant(action, verdict, reason, note))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    private static AlertAction meant(String action, String verdict, String reason, String note) {
        return new ActionWords(action, verdict, reason, note).meant("a-1", "duty-1", AT);
    }
}
