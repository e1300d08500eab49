package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BulkAnswerTest {
    @Test
    void anAnswerWithoutErrorsHasNoFaults() throws Exception {
        assertThat(read("{\"errors\":false,\"items\":[{\"index\":{\"status\":200}}]}", 1).faults())
                .isEmpty();
    }

    @Test
    void faultsAreFoundByTheirPositionWhateverElseIsSaidAndInWhichOrder() throws Exception {
        BulkAnswer answer =
                read(
                        """
                        {"took":3,"ingest":{"a":[1,{"b":2}]},"items":[
                        {"index":{"_id":"a","_shards":{"total":1},"status":201}},
                        {"index":{"error":{"root_cause":[{"reason":"deep"}],"type":"t","reason":"r",
                        "caused_by":{"type":"u","reason":"c","caused_by":{"reason":"x"}}},"status":400}},
                        {"index":{"status":429,"error":{"type":"busy","reason":null}}},
                        {"create":{"status":200}}],"errors":true}
                        """,
                        4);
        assertThat(answer.faults())
                .containsOnlyKeys(1, 2)
                .containsEntry(1, new Fault(Fault.Kind.REFUSED, "400 t: r; c"))
                .containsEntry(2, new Fault(Fault.Kind.LATER, "429 busy: "));
    }

    @Test
    void anAnswerThatSpeaksOfFewerDocumentsIsNotBelieved() {
        assertThatThrownBy(
                        () -> read("{\"errors\":true,\"items\":[{\"index\":{\"status\":200}}]}", 2))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2 documents speaks of 1");
    }

    @ParameterizedTest
    @CsvSource({
        "409, version_conflict_engine_exception, CONFLICT",
        "429, es_rejected_execution_exception, LATER",
        "403, cluster_block_exception, LATER",
        "403, security_exception, LATER",
        "404, index_not_found_exception, LATER",
        "400, index_closed_exception, LATER",
        "500, anything, LATER",
        "503, unavailable_shards_exception, LATER",
        "400, document_parsing_exception, REFUSED",
        "400, strict_dynamic_mapping_exception, REFUSED",
        "400, illegal_argument_exception, REFUSED",
        "400, invalid_index_name_exception, REFUSED",
        "413, anything, REFUSED"
    })
    void everyAnswerIsSorted(int status, String type, Fault.Kind kind) {
        assertThat(Fault.of(status, type, "").kind()).isEqualTo(kind);
    }

    private static BulkAnswer read(String json, int documents) throws IOException {
        return BulkAnswer.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), documents);
    }
}
