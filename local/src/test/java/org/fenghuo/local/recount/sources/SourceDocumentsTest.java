package org.fenghuo.local.recount.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.fenghuo.records.Operation;
import org.junit.jupiter.api.Test;

class SourceDocumentsTest {
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    private final SourceBook book = new SourceBook(ZoneId.of("Asia/Shanghai"));

    @Test
    void receivedMessagesAndDelaysStandUnderTheirDays() {
        Told evening = told(Operation.REPORT, NOON.plusSeconds(13 * 3_600), null);
        book.received(evening);
        assertThat(book.entering(evening).replaces(Delay.NONE).minutes()).isEqualTo(13 * 60);
        assertThat(documents()).containsOnlyKeys("t|H1|2026-03-11");
        assertThat(documents().get("t|H1|2026-03-11"))
                .containsEntry("received", 1L)
                .containsEntry("delays", 1L)
                .containsEntry("delay_p50", 780L)
                .containsEntry("timely_2h", 0L)
                .containsEntry("timely_24h", 1L)
                .containsEntry("last_seen", "2026-03-10T17:00:00Z");
    }

    @Test
    void aVersionThatTakesTheRecordAwayTakesItsDelayAway() {
        Told report = told(Operation.REPORT, NOON, null);
        Delay delay = book.entering(report).replaces(Delay.NONE);
        assertThat(documents()).hasSize(1);
        book.entering(told(Operation.DELETE, NOON, null)).replaces(delay);
        assertThat(documents()).isEmpty();
    }

    @Test
    void aRevisionThatDoesNotSayWhenItWasEnteredHasNoDelay() {
        Told silent = told(Operation.REVISE, NOON, null);
        assertThat(book.entering(silent).replaces(Delay.NONE)).isEqualTo(Delay.NONE);
        Told said = told(Operation.REVISE, NOON, NOON.plusSeconds(61));
        assertThat(book.entering(said).replaces(Delay.NONE).minutes()).isEqualTo(2);
    }

    @Test
    void theNinetyFifthOfTwentyIsTheNineteenth() {
        for (int i = 1; i <= 20; i++) {
            Told told = told(Operation.REPORT, NOON, NOON.plusSeconds(60L * i));
            book.entering(told).replaces(Delay.NONE);
        }
        assertThat(documents().get("t|H1|2026-03-10"))
                .containsEntry("delay_p50", 10L)
                .containsEntry("delay_p95", 19L);
    }

    @Test
    void aRefusedMessageWithoutASourceCountsUnderUnknown() {
        book.rejected(" ", NOON);
        assertThat(documents().get("t|unknown|2026-03-10"))
                .containsEntry("received", 1L)
                .containsEntry("rejected", 1L)
                .containsEntry("delay_p50", null);
    }

    private Map<String, Map<String, Object>> documents() {
        return SourceDocuments.of("t", book);
    }

    private static Told told(Operation operation, Instant reportedAt, Instant enteredAt) {
        return new Told("H1", operation, reportedAt, NOON, enteredAt);
    }
}
