package org.fenghuo.local.loading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fenghuo.feeds.files.RowFault;
import org.fenghuo.records.Reject;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    private static final String ROW = "a-1,王小明,610000199001011234";

    private final FileIdentity file = new FileIdentity("cases.csv", "0".repeat(64));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-column",
                "too-many-fields",
                "too-many-members",
                "nested-value",
                "not-json",
                "not-csv"
            })
    void aRowOfUnknownContentIsNotKeptUnderAnyOfItsFaults(String code) {
        List<Reject> rejects = rejects(fault("", code, ROW), fault("source", "missing-value", ""));
        assertThat(rejects)
                .hasSize(2)
                .allSatisfy(
                        reject -> {
                            assertThat(reject.getValue().remaining()).isZero();
                            assertThat(reject.getValueLength())
                                    .isEqualTo(ROW.getBytes(UTF_8).length);
                            assertThat(reject.getValueSha256())
                                    .isEqualTo(FileIdentity.sha256(ROW.getBytes(UTF_8)));
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested-value", "not-json", "not-csv"})
    void aFaultThatQuotesTheRowIsKeptWithoutTheQuotation(String code) {
        assertThat(rejects(fault("", code, ROW)).get(0).getFound()).isEmpty();
    }

    @Test
    void aRowWhoseFieldsAreAllKnownIsKept() {
        Reject reject = rejects(fault("onsetDay", "not-a-date", "April")).get(0);
        assertThat(UTF_8.decode(reject.getValue()).toString()).isEqualTo(ROW);
        assertThat(reject.getFound()).isEqualTo("April");
    }

    @Test
    void theIdStaysShortWhateverTheNamesAre() {
        FileIdentity longName = new FileIdentity("病".repeat(80), "0".repeat(64));
        String id = longName.id(fault("列".repeat(5_000), "unknown-column", ""));
        assertThat(id.getBytes(UTF_8)).hasSizeLessThan(100);
    }

    @Test
    void faultsOfOneLineHaveIdsOfTheirOwnAndTheSameWhenLoadedAgain() {
        List<RowFault> faults =
                List.of(
                        fault("sex", "unknown-column", ""),
                        fault("sex", "duplicate-column", ""),
                        fault("sexe", "unknown-column", ""));
        assertThat(faults.stream().map(file::id)).doesNotHaveDuplicates();
        assertThat(file.id(faults.get(0))).isEqualTo(file.id(fault("sex", "unknown-column", "")));
    }

    private List<Reject> rejects(RowFault... faults) {
        List<RowFault> row = Stream.of(faults).toList();
        return Refusal.ofRow(row, Topics.CASE_REPORTS, file, Instant.EPOCH).stream()
                .map(Refusal::record)
                .toList();
    }

    private static RowFault fault(String column, String code, String found) {
        return new RowFault("cases.csv", 2, column, found, "right", code, "改", "mend", ROW);
    }
}
