package org.fenghuo.schemas.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/schemas.md shows is so. */
class DocumentedFramingTest {
    private static final Path PAGE = Path.of("../docs/schemas.md");
    private static final Path SOURCE =
            Path.of("src/test/java/org/fenghuo/schemas/framing/DocumentedFramingTest.java");

    @Test
    void theBytesOnThePageAreReadAsTheReportOfTheExample() throws Exception {
        ValueReader<CaseReport> reader =
                new ValueReader<>(Topics.CASE_REPORTS, CaseReport.class, FramingSettings.SHIPPED);
        byte[] shown =
                HexFormat.of()
                        .parseHex(onPage("```\n(C3 01[0-9A-F\\s]+)```").replaceAll("\\s", ""));
        Instant at = Instant.parse("2024-03-01T08:00:00Z");
        CaseReport report =
                CaseReport.newBuilder()
                        .setRecordId("clinic-7-1")
                        .setVersion(at.toEpochMilli()) // as fenghuo load does: one kind for a card
                        .setOperation(Operation.DELETE)
                        .setSource("clinic-7")
                        .setReportedAt(at)
                        .build();
        ValueWriter<CaseReport> writer = ValueWriter.singleObject(Topics.CASE_REPORTS);
        byte[] value = writer.encode(report); // the Kafka value; the key is the recordId
        assertThat(Readings.read(reader.read(shown))).isEqualTo(reader.read(value));
    }

    @Test
    void theJavaOnThePageIsThatOfThisTest() throws IOException {
        String example = onPage("```java\n(.*?)```");
        assertThat(unspaced(Files.readString(SOURCE))).contains(unspaced(example));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CaseReport", "Area", "Reject"})
    void theFingerprintsOnThePageAreThoseOfTheRelease(String record) throws IOException {
        Path file = Path.of("src/test/resources/released/0.1.0", record + ".avsc");
        Schema released = new Schema.Parser().parse(file.toFile());
        assertThat(onPage(record + " `([0-9a-f]{16})`"))
                .isEqualTo("%016x".formatted(SchemaNormalization.parsingFingerprint64(released)));
    }

    private static String onPage(String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String unspaced(String code) {
        return code.replaceAll("\\s", "");
    }
}
