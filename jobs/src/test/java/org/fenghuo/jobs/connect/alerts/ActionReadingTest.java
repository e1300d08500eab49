package org.fenghuo.jobs.connect.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fenghuo.epi.alert.Action;
import org.fenghuo.epi.alert.Exclusion;
import org.fenghuo.epi.alert.Verdict;
import org.fenghuo.records.ActionKind;
import org.fenghuo.records.AlertAction;
import org.fenghuo.records.ExclusionReason;
import org.junit.jupiter.api.Test;

class ActionReadingTest {
    private static final Instant AT = Instant.parse("2026-11-20T06:20:00Z");

    @Test
    void aVerdictIsReadWithItsReasonAndNote() {
        AlertAction sent =
                new AlertAction(
                        "a-1",
                        "u-1",
                        AT,
                        "duty-1",
                        ActionKind.VERIFY,
                        org.fenghuo.records.Verdict.EXCLUDED,
                        ExclusionReason.BATCH,
                        "补录");
        assertThat(ActionReading.action(sent))
                .isEqualTo(
                        new Action(
                                "a-1",
                                "u-1",
                                AT.toEpochMilli(),
                                "duty-1",
                                Action.Kind.VERIFY,
                                Verdict.EXCLUDED,
                                Exclusion.BATCH,
                                "补录"));
    }

    @Test
    void whatAnActionDoesNotSayIsNone() {
        AlertAction sent =
                new AlertAction(
                        "a-1", "u-2", AT, "duty-1", ActionKind.ACKNOWLEDGE, null, null, null);
        assertThat(ActionReading.action(sent))
                .isEqualTo(
                        new Action(
                                "a-1",
                                "u-2",
                                AT.toEpochMilli(),
                                "duty-1",
                                Action.Kind.ACKNOWLEDGE,
                                Verdict.NONE,
                                Exclusion.NONE,
                                ""));
    }
}
