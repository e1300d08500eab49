package org.fenghuo.local.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.local.recount.Cards.card;
import static org.fenghuo.local.recount.Cards.delete;
import static org.fenghuo.local.recount.Cards.sent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.records.Operation;
import org.junit.jupiter.api.Test;

/** The line list and the ledger are held against the same messages. */
class LineListAndLedgerTest {
    private static final List<Message> MESSAGES =
            List.of(
                    sent(card("a", 7).build()),
                    sent(card("b", 1).build()),
                    sent(card("b", 2).setOperation(Operation.REVISE).setOnsetDay(null).build()),
                    sent(1, card("c", 1).setDisease("tb_pos").build()),
                    sent(1, card("d", 1).build()),
                    sent(1, delete("d", 2)),
                    sent(1, card("e", 1).setSource("").build()));

    private final Map<String, JsonNode> list =
            new TreeMap<>(
                    Map.of(
                            "a",
                            Counted.json(
                                    """
                                    {"record_id":"a","version":7,"disease":"measles","residence_area":"611022101",
                                    "area_path":["611022101","611022","611000","610000"],
                                    "onset_day":"2026-03-08","status":"reported","person":"p"}\
                                    """),
                            "b",
                            Counted.json(
                                    """
                                    {"record_id":"b","version":2,"disease":"measles","residence_area":"611022101",
                                    "area_path":["611022101","611022","611000","610000"],
                                    "onset_day":null,"status":"revised","gone":false}\
                                    """)));

    private final Map<String, JsonNode> ledger =
            new TreeMap<>(
                    Map.of(
                            "cases-case-reports-0-1",
                            ledgerDocument("case-reports", 0, 2, 2, 0, 0),
                            "cases-case-reports-0-2",
                            ledgerDocument("case-reports", 0, 1, 0, 1, 0),
                            "cases-case-reports-1-1",
                            ledgerDocument("case-reports", 1, 4, 3, 0, 1),
                            "other-topic",
                            ledgerDocument("vaccinations", 0, 9, 1, 0, 0)));

    @Test
    void theRightLineListAgrees() {
        assertThat(lineList()).isEmpty();
        assertThat(elsewhere).isZero();
    }

    @Test
    void aCaseThatIsMissingOrShouldNotStandIsNamed() {
        list.put("c", list.get("a"));
        list.put("d", list.remove("b"));
        assertThat(lineList()).extracting(Mismatch::id).containsExactly("c", "d", "b");
    }

    @Test
    void anOldVersionIsNamed() {
        ((com.fasterxml.jackson.databind.node.ObjectNode) list.get("b")).put("version", 1);
        assertThat(lineList()).extracting(Mismatch::field).containsExactly("version");
    }

    @Test
    void aLineThatStandsWhereEarlierAreasPutItIsCountedAndIsNoMismatch() {
        field("b", "area_path", "[\"611024\",\"611000\",\"610000\"]");
        assertThat(lineList()).isEmpty();
        assertThat(elsewhere).isEqualTo(1);
    }

    @Test
    void aLineThatShowsAnotherCodeThanItsCardIsNamed() {
        field("b", "residence_area", "\"611024\"");
        assertThat(lineList()).extracting(Mismatch::field).containsExactly("residence_area");
    }

    private void field(String id, String field, String value) {
        ((com.fasterxml.jackson.databind.node.ObjectNode) list.get(id))
                .set(field, Counted.json(value));
    }

    @Test
    void theRightLedgerAgrees() {
        assertThat(ledger()).isEmpty();
    }

    @Test
    void aLostMessageIsNamedWithItsPartition() {
        ledger.put("cases-case-reports-1-1", ledgerDocument("case-reports", 1, 3, 2, 0, 1));
        assertThat(ledger())
                .containsExactly(new Mismatch("ledger", "case-reports-1 (sum)", "read", "4", "3"));
    }

    @Test
    void aDocumentWhosePartsDoNotMakeItsWholeIsNamed() {
        ledger.put("cases-case-reports-0-2", ledgerDocument("case-reports", 0, 1, 0, 2, 0));
        assertThat(ledger()).extracting(Mismatch::id).containsExactly("cases-case-reports-0-2");
    }

    @Test
    void aRejectThatWasCountedIsNamed() {
        ledger.put("cases-case-reports-1-1", ledgerDocument("case-reports", 1, 4, 4, 0, 0));
        assertThat(ledger()).extracting(Mismatch::field).containsExactly("rejected");
    }

    private List<Mismatch> lineList() {
        Mismatches mismatches = new Mismatches();
        LineListComparison comparison =
                new LineListComparison(tally(), new DocumentComparison("cases", mismatches));
        list.forEach(comparison::take);
        comparison.finish();
        elsewhere = comparison.elsewhere();
        return mismatches.first();
    }

    private long elsewhere;

    private List<Mismatch> ledger() {
        Mismatches mismatches = new Mismatches();
        LedgerComparison comparison =
                new LedgerComparison("case-reports", new DocumentComparison("ledger", mismatches));
        ledger.forEach(comparison::take);
        comparison.finish(tally().fates());
        return mismatches.first();
    }

    private static Tally tally() {
        Tally tally = Cards.tally(2);
        MESSAGES.forEach(tally::take);
        return tally;
    }

    private static JsonNode ledgerDocument(
            String topic, int partition, int read, int counted, int stale, int rejected) {
        return Counted.json(
                """
                {"job":"cases","topic":"%s","partition":%d,"minute":"2026-03-10T12:00:00Z",
                "read":%d,"counted":%d,"duplicate":0,"stale":%d,"rejected":%d,"too_late":0}\
                """
                        .formatted(topic, partition, read, counted, stale, rejected));
    }
}
