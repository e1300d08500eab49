package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fenghuo.jobs.connect.index.WriterTestBed.counts;
import static org.fenghuo.jobs.connect.index.WriterTestBed.patient;
import static org.fenghuo.jobs.connect.index.WriterTestBed.versions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.fenghuo.jobs.connect.index.FakeElasticsearch.Answer;
import org.fenghuo.jobs.connect.index.FakeElasticsearch.Write;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of documents that the server does not simply take. */
@Timeout(60)
final class IndexWriterFaultsTest {
    private FakeElasticsearch server;
    private WriterTestBed bed;

    @BeforeEach
    void start() throws Exception {
        server = FakeElasticsearch.start();
        bed = new WriterTestBed(patient(server.address(), 100));
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
        server.close();
    }

    @Test
    void aWriterWithASlowerClockWritesAboveWhatStandsThere() throws Exception {
        server.holds(Counted.INDEX, "a", 70_000);
        bed.write("a", 1);
        bed.write("b", 1);
        bed.flush();
        Write stands = server.document("counted/a").orElseThrow();
        assertThat(stands.count()).isEqualTo(1);
        assertThat(stands.version()).isGreaterThan(70_000);
        assertThat(bed.task.counter("conflicts")).isEqualTo(1);
        bed.write("a", 2);
        bed.write("b", 2);
        bed.flush();
        assertThat(bed.task.counter("conflicts")).isEqualTo(1);
        assertThat(server.document("counted/a").orElseThrow().count()).isEqualTo(2);
        assertThat(server.document("counted/b").orElseThrow().version()).isGreaterThan(70_001);
    }

    @Test
    void aConflictWithADeletedDocumentIsOvercomeByTheVersionThatTheServerNames() throws Exception {
        server.onNextBulk(
                bulk ->
                        Optional.of(
                                new Answer(
                                        200,
                                        """
                                        {"errors":true,"items":[{"index":{"status":409,"error":{
                                        "type":"version_conflict_engine_exception","reason":
                                        "current version [90000] is higher than the one provided"}}}]}
                                        """)));
        bed.write("a", 1);
        bed.flush();
        assertThat(server.document("counted/a").orElseThrow().version()).isGreaterThan(90_000);
    }

    @Test
    void aDocumentPutOffIsSentAgainUnderTheSameVersion() throws Exception {
        server.onNextWrite("counted/a", 429, "es_rejected_execution_exception");
        server.onNextWrite("counted/a", 503, "unavailable_shards_exception");
        server.onNextWrite("counted/a", 403, "cluster_block_exception");
        bed.write("a", 1);
        bed.flush();
        assertThat(counts(server.writes())).containsExactly(1L, 1L, 1L, 1L);
        assertThat(versions(server.writes())).containsOnly(server.writes().get(0).version());
        assertThat(bed.task.counter("retried")).isEqualTo(3);
        assertThat(bed.task.counter("refused")).isZero();
    }

    @Test
    void aNewerValueTakesThePlaceOfOneThatWasPutOff() throws Exception {
        server.onNextBulk(
                bulk -> {
                    server.onNextWrite("counted/a", 429, "es_rejected_execution_exception");
                    return Optional.empty();
                });
        bed.close();
        bed = new WriterTestBed(patient(server.address(), 1));
        bed.write("a", 1);
        bed.write("a", 2);
        bed.flush();
        assertThat(counts(server.writes())).containsExactly(1L, 2L);
        assertThat(versions(server.writes())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyItemOfOneBulkGetsWhatItsAnswerAsksFor() throws Exception {
        server.onNextWrite("counted/later", 429, "es_rejected_execution_exception");
        server.onNextWrite("counted/never", 400, "strict_dynamic_mapping_exception");
        server.holds(Counted.INDEX, "above", 50_000);
        for (String id : List.of("fine", "later", "never", "above", "fine-too")) {
            bed.write(id, 1);
        }
        bed.flush();
        assertThat(server.documents(Counted.INDEX))
                .extracting(Write::id, Write::count)
                .containsExactlyInAnyOrder(
                        tuple("fine", 1L),
                        tuple("later", 1L),
                        tuple("above", 1L),
                        tuple("fine-too", 1L));
        assertThat(server.documents(WriterTestBed.REJECTS)).hasSize(1);
        assertThat(server.writes()).filteredOn(write -> write.id().equals("fine")).hasSize(1);
        assertThat(bed.task.counter("acknowledged")).isEqualTo(5);
    }

    @Test
    void aRefusedDocumentIsToldInTheIndexOfRejects() throws Exception {
        server.onNextWrite("counted/a", 400, "document_parsing_exception");
        bed.clock.set(1_700_000_000_000_000L);
        bed.write("a", 7);
        bed.flush();
        JsonNode reject =
                FakeElasticsearch.tree(server.documents(WriterTestBed.REJECTS).get(0).json());
        assertThat(reject.path("code").asText()).isEqualTo("index-refused");
        assertThat(reject.path("path").asText()).isEqualTo("counted/a");
        assertThat(reject.path("found").asText())
                .isEqualTo("400 document_parsing_exception: [a] because the test says so; a cause");
        assertThat(reject.path("value").binaryValue()).asString().isEqualTo("{\"count\":7}");
        assertThat(reject.path("value_length").asInt()).isEqualTo(11);
        assertThat(reject.path("value_sha256").asText()).hasSize(64);
        assertThat(reject.path("at").asText()).isEqualTo("2023-11-14T22:13:20Z");
        assertThat(reject.path("partition").asLong()).isEqualTo(-1);
        assertThat(reject.path("offset").asLong()).isEqualTo(-1);
        assertThat(reject.path("gone").asBoolean(true)).isFalse();
        assertThat(reject.path("hint_zh").asText()).isNotEmpty();
        assertThat(reject.path("hint_en").asText()).isNotEmpty();
        assertThat(bed.task.counter("refused")).isEqualTo(1);
        assertThat(server.document("counted/a")).isEmpty();
    }

    @Test
    void aDocumentRefusedTwiceIsToldInOnePlace() throws Exception {
        server.onNextWrite("counted/a", 400, "document_parsing_exception");
        server.onNextWrite("counted/a", 400, "document_parsing_exception");
        bed.write("a", 1);
        bed.flush();
        bed.write("a", 2);
        bed.flush();
        assertThat(server.documents(WriterTestBed.REJECTS)).hasSize(1);
        assertThat(bed.task.counter("refused")).isEqualTo(2);
    }

    @Test
    void aRefusedRejectIsGivenUpAndNotToldAgain() throws Exception {
        server.onNextWrite("counted/a", 400, "document_parsing_exception");
        server.onNextBulk(bulk -> Optional.empty());
        server.onNextBulk(
                bulk -> {
                    bulk.forEach(each -> server.onNextWrite(each.place(), 400, "strict"));
                    return Optional.empty();
                });
        bed.write("a", 1);
        bed.flush();
        assertThat(bed.task.counter("refusals-lost")).isEqualTo(1);
        assertThat(server.bulks()).hasSize(2);
        bed.write("b", 1);
        bed.flush();
        assertThat(server.document("counted/b")).isPresent();
    }

    @Test
    void aBulkThatIsTooLargeIsHalvedUntilItFits() throws Exception {
        server.onEveryRequest(body -> body.length() > 400 ? tooLarge() : Optional.empty());
        for (int document = 0; document < 40; document++) {
            bed.write("d" + document, document);
        }
        bed.flush();
        assertThat(server.documents(Counted.INDEX)).hasSize(40);
        assertThat(bed.task.counter("refused")).isZero();
    }

    @Test
    void aSingleDocumentThatIsTooLargeIsRefused() throws Exception {
        server.onEveryRequest(
                body ->
                        body.contains("\"huge\"") && body.contains("{\"count\":9}")
                                ? tooLarge()
                                : Optional.empty());
        bed.write("small", 1);
        bed.write("huge", 9);
        bed.write("other", 2);
        bed.flush();
        assertThat(server.documents(Counted.INDEX))
                .extracting(Write::id)
                .containsExactlyInAnyOrder("small", "other");
        assertThat(server.documents(WriterTestBed.REJECTS)).hasSize(1);
    }

    @Test
    void oneUnreadableDocumentDoesNotTakeItsBulkWithIt() throws Exception {
        String unreadable =
                """
                {"error":{"type":"action_request_validation_exception","reason":"id too long"},
                "status":400}
                """;
        server.onEveryRequest(
                body ->
                        body.contains("\"_id\":\"bad\"")
                                ? Optional.of(new Answer(400, unreadable))
                                : Optional.empty());
        for (int document = 0; document < 9; document++) {
            bed.write("d" + document, document);
            bed.write("bad", 0);
        }
        bed.flush();
        assertThat(server.documents(Counted.INDEX)).hasSize(9);
        JsonNode reject =
                FakeElasticsearch.tree(server.documents(WriterTestBed.REJECTS).get(0).json());
        assertThat(reject.path("found").asText())
                .isEqualTo("400 action_request_validation_exception: id too long");
    }

    private static Optional<Answer> tooLarge() {
        return Optional.of(new Answer(413, ""));
    }
}
