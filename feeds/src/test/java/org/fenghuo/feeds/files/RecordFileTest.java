package org.fenghuo.feeds.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.fenghuo.feeds.files.FileRow.Accepted;
import org.fenghuo.feeds.files.FileRow.Refused;
import org.fenghuo.records.Area;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Sex;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
    private static final String HEADER = "recordId,source,reportedAt,disease,onsetDay\n";
    private static final String GOOD = "a-1,s1,2024-05-01T08:00:00+08:00,measles,2024-04-28\n";

    @TempDir Path folder;

    @Test
    void aRowBecomesARecordWithTheDefaultsOfTheHead() throws Exception {
        CaseReport report = onlyRecord(read("cases.csv", HEADER + GOOD));
        assertThat(report.getRecordId()).isEqualTo("a-1");
        assertThat(report.getReportedAt()).isEqualTo(Instant.parse("2024-05-01T00:00:00Z"));
        assertThat(report.getVersion()).isEqualTo(report.getReportedAt().toEpochMilli());
        assertThat(report.getOperation()).isEqualTo(Operation.REPORT);
        assertThat(report.getOrigin()).isEqualTo(Origin.PRODUCTION);
        assertThat(report.getOnsetDay()).isEqualTo(LocalDate.of(2024, 4, 28));
        assertThat(report.getSex()).isNull();
    }

    @Test
    void everyTypeOfFieldIsUnderstood() throws Exception {
        String csv =
                """
                recordId,version,operation,source,reportedAt,origin,classification,ageYears,deathDueToDisease,sex,diedOn
                a-1,7,REVISE,s1,2024-05-01T00:00:00.123Z,DRILL,CONFIRMED,37,1,FEMALE,
                """;
        CaseReport report = onlyRecord(read("cases.csv", csv));
        assertThat(report.getVersion()).isEqualTo(7);
        assertThat(report.getOperation()).isEqualTo(Operation.REVISE);
        assertThat(report.getOrigin()).isEqualTo(Origin.DRILL);
        assertThat(report.getClassification()).isEqualTo(Classification.CONFIRMED);
        assertThat(report.getAgeYears()).isEqualTo(37);
        assertThat(report.getDeathDueToDisease()).isTrue();
        assertThat(report.getSex()).isEqualTo(Sex.FEMALE);
        assertThat(report.getReportedAt().toEpochMilli() % 1000).isEqualTo(123);
        assertThat(report.getDiedOn()).isNull();
    }

    @Test
    void ndjsonGivesTheSameRecordsAsCsv() throws Exception {
        String json =
                "{\"recordId\":\"a-1\",\"source\":\"s1\",\"reportedAt\":\"2024-05-01T08:00:00+08:00\",\"disease\":\"measles\",\"onsetDay\":\"2024-04-28\",\"ageYears\":null}\n";
        assertThat(onlyRecord(read("cases.ndjson", json)))
                .isEqualTo(onlyRecord(read("cases.csv", HEADER + GOOD)));
    }

    @Test
    void theFormatIsTakenFromTheFirstCharacterWhereTheNameDoesNotTell() throws Exception {
        String json =
                "\n{\"recordId\":\"a\",\"source\":\"s\",\"reportedAt\":\"2024-05-01T00:00Z\"}";
        assertThat(onlyRecord(read("cases", json)).getRecordId()).isEqualTo("a");
        assertThat(onlyRecord(read("cases.txt", HEADER + GOOD)).getRecordId()).isEqualTo("a-1");
    }

    @Test
    void aGzippedFileIsReadLikeAPlainOne() throws Exception {
        Path file = folder.resolve("cases.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(onlyRecord(read(file)).getRecordId()).isEqualTo("a-1");
    }

    @Test
    void byteOrderMarkAndCarriageReturnsAreNoPartOfTheValues() throws Exception {
        String csv = "\uFEFF" + (HEADER + GOOD).replace("\n", "\r\n");
        CaseReport report = onlyRecord(read("cases.csv", csv));
        assertThat(report.getRecordId()).isEqualTo("a-1");
        assertThat(report.getOnsetDay()).isEqualTo(LocalDate.of(2024, 4, 28));
    }

    @Test
    void allFaultsOfARowAreNamedWithLineColumnFoundAndExpected() throws Exception {
        String csv =
                """
                recordId,source,reportedAt,onsetDay,sex,ageYears,deathDueToDisease,version
                a-1,,2024-05-01T08:00:00,2024/4/28,female,ten,maybe,1.5
                """;
        Refused row = onlyRefused(read("cases.csv", csv));
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.raw()).startsWith("a-1,,2024-05-01");
        assertThat(row.faults())
                .extracting(RowFault::column, RowFault::code, RowFault::found)
                .containsExactlyInAnyOrder(
                        tuple("source", "missing-value", ""),
                        tuple("reportedAt", "no-time-zone", "2024-05-01T08:00:00"),
                        tuple("onsetDay", "not-a-date", "2024/4/28"),
                        tuple("sex", "unknown-symbol", "female"),
                        tuple("ageYears", "not-a-whole-number", "ten"),
                        tuple("deathDueToDisease", "not-true-or-false", "maybe"),
                        tuple("version", "not-a-whole-number", "1.5"));
        assertThat(row.faults())
                .allSatisfy(
                        fault -> {
                            assertThat(fault.file()).isEqualTo("cases.csv");
                            assertThat(fault.line()).isEqualTo(2);
                            assertThat(fault.expected()).isNotBlank();
                            assertThat(fault.hintZh()).isNotBlank();
                            assertThat(fault.hintEn()).isNotBlank();
                            assertThat(fault.rawRow()).isEqualTo(row.raw());
                        });
    }

    @Test
    void theSymbolForUnrecognisedIsNeitherAcceptedNorOffered() throws Exception {
        String csv = "recordId,source,reportedAt,sex\na,s,2024-05-01T00:00:00Z,UNRECOGNISED\n";
        RowFault fault = onlyRefused(read("cases.csv", csv)).faults().get(0);
        assertThat(fault.code()).isEqualTo("unknown-symbol");
        assertThat(fault.expected()).isEqualTo("one of MALE, FEMALE, UNKNOWN");
    }

    @Test
    void aDayThatDoesNotExistIsNoDay() throws Exception {
        List<FileRow> rows = read("cases.csv", HEADER + GOOD.replace("2024-04-28", "2023-02-29"));
        assertThat(onlyRefused(rows).faults())
                .extracting(RowFault::code)
                .containsExactly("not-a-date");
    }

    @Test
    void aNumberThatDoesNotFitIsOutOfRange() throws Exception {
        String csv = "recordId,source,reportedAt,ageYears\na,s,2024-05-01T00:00:00Z,3000000000\n";
        assertThat(onlyRefused(read("cases.csv", csv)).faults())
                .extracting(RowFault::code)
                .containsExactly("out-of-range");
    }

    @Test
    void linesArePhysicalWhenQuotedValuesSpanLinesAndLinesAreBlank() throws Exception {
        String quoted = "a-1,s1,2024-05-01T00:00:00Z,\"measles\r\nor \"\"not\"\"\",2024-04-28\n";
        String csv = HEADER + "\n" + quoted + "\n" + GOOD + GOOD.replace("2024-04", "April ");
        List<FileRow> rows = read("cases.csv", csv);
        assertThat(rows).extracting(FileRow::line).containsExactly(3L, 6L, 7L);
        CaseReport first = (CaseReport) ((Accepted) rows.get(0)).record();
        assertThat(first.getDisease()).isEqualTo("measles\r\nor \"not\"");
        assertThat(((Refused) rows.get(2)).raw()).contains("April -28");
    }

    @Test
    void theRawRowIsAsItStandsInTheFileWithAllItsLines() throws Exception {
        String quoted = "a-1,s1,2024-05-01T00:00:00Z,\"measles\r\nor not\",then\r\n";
        Refused row = onlyRefused(read("cases.csv", HEADER + quoted));
        assertThat(row.raw()).isEqualTo(quoted.strip());
    }

    @Test
    void tooFewAndTooManyFieldsAreFaultsOfTheirRowsOnly() throws Exception {
        List<FileRow> rows = read("cases.csv", HEADER + "a-1,s1\n" + GOOD + "1,2,3,4,5,6\n");
        assertThat(((Refused) rows.get(0)).faults())
                .extracting(RowFault::code)
                .containsExactly("too-few-fields");
        assertThat(rows.get(1)).isInstanceOf(Accepted.class);
        assertThat(((Refused) rows.get(2)).faults())
                .extracting(RowFault::code, RowFault::found)
                .containsExactly(tuple("too-many-fields", "6 fields"));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOnlyItsOwnLine() throws Exception {
        String unclosed = "b-1,s1,2024-05-01T00:00:00Z,\"measles,2024-04-28\n";
        List<FileRow> rows = read("cases.csv", HEADER + GOOD + unclosed + GOOD + GOOD);
        assertThat(rows).extracting(FileRow::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(((Refused) rows.get(1)).faults())
                .extracting(RowFault::code)
                .containsExactly("not-csv");
        assertThat(((Refused) rows.get(1)).raw()).isEqualTo(unclosed.strip());
        assertThat(rows.get(2)).isInstanceOf(Accepted.class);
        assertThat(rows.get(3)).isInstanceOf(Accepted.class);
    }

    @Test
    void aQuoteThatIsNeverClosedInTheLastLineEndsTheFile() throws Exception {
        List<FileRow> rows = read("cases.csv", HEADER + GOOD + "b-1,\"s1");
        assertThat(rows).extracting(FileRow::line).containsExactly(2L, 3L);
        assertThat(((Refused) rows.get(1)).raw()).isEqualTo("b-1,\"s1");
    }

    @Test
    @Timeout(60)
    void textAfterAClosingQuoteIsAFaultAndTheNextRowsAreRead() throws Exception {
        String bad = GOOD.replace("measles", "\"mea\"sles");
        StringBuilder csv = new StringBuilder(HEADER);
        for (int row = 0; row < 3000; row++) {
            csv.append(row % 3 == 0 ? bad : GOOD);
        }
        List<FileRow> rows = read("cases.csv", csv.toString());
        assertThat(rows).hasSize(3000);
        for (int row = 0; row < 3000; row++) {
            assertThat(rows.get(row).line()).isEqualTo(row + 2);
            assertThat(rows.get(row) instanceof Refused).isEqualTo(row % 3 == 0);
        }
    }

    @Test
    void rowsWithoutAnyValueAreNoRows() throws Exception {
        assertThat(read("cases.csv", HEADER + ",,,,\n , ,,,\n" + GOOD + ",,\n")).hasSize(1);
    }

    @Test
    void textInAnotherEncodingIsAFaultOfItsRow() throws Exception {
        Path file = folder.resolve("cases.csv");
        byte[] chinese = GOOD.replace("measles", "麻疹").getBytes(Charset.forName("GBK"));
        Files.write(file, HEADER.getBytes(StandardCharsets.US_ASCII));
        Files.write(file, chinese, StandardOpenOption.APPEND);
        assertThat(onlyRefused(read(file)).faults())
                .extracting(RowFault::code)
                .containsExactly("not-utf-8");
    }

    @Test
    void anUnknownColumnIsNamedWithItsPlaceAndTheNearestName() throws Exception {
        UnreadableFileException header =
                unreadable("recordId,source,reportedAt,onset_day,sexe\n" + GOOD);
        assertThat(header.faults())
                .extracting(RowFault::column, RowFault::code, RowFault::found)
                .containsExactly(
                        tuple("onset_day", "unknown-column", "onset_day at position 4"),
                        tuple("sexe", "unknown-column", "sexe at position 5"));
        assertThat(header.faults().get(0).expected()).endsWith("onsetDay");
        assertThat(header.faults().get(1).expected()).endsWith(" sex");
        assertThat(header).hasMessageContaining("line 1").hasMessageContaining("onsetDay");
    }

    @Test
    void missingAndDoubleColumnsAreNamed() throws Exception {
        UnreadableFileException header = unreadable("recordId,disease,disease\n");
        assertThat(header.faults())
                .extracting(RowFault::column, RowFault::code)
                .containsExactly(
                        tuple("disease", "duplicate-column"),
                        tuple("source", "missing-column"),
                        tuple("reportedAt", "missing-column"));
    }

    @Test
    void anEmptyFileIsUnreadable() throws Exception {
        assertThat(unreadable("").faults())
                .extracting(RowFault::code)
                .containsExactly("empty-file");
    }

    @Test
    void aColumnThatNoFileCanGiveIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("rejects.csv"), "at,value\n");
        RecordKind rejects = RecordKind.of(Topics.REJECTS, RecordRules.NONE);
        UnreadableFileException header =
                catchThrowableOfType(
                        UnreadableFileException.class, () -> RecordFile.open(file, rejects));
        assertThat(header.faults())
                .extracting(RowFault::column, RowFault::code)
                .contains(tuple("value", "nested-column"));
    }

    @Test
    void areasCanBeReadAsWellAsCaseReports() throws Exception {
        String csv = "code,nameZh,nameEn,level,parent\n611000,商洛市,Shangluo,PREFECTURE,610000\n";
        Path file = Files.writeString(folder.resolve("areas.csv"), csv);
        try (RecordFile areas =
                RecordFile.open(file, RecordKind.of(Topics.AREAS, RecordRules.NONE))) {
            Accepted row = (Accepted) areas.next().orElseThrow();
            assertThat(((Area) row.record()).getNameZh()).isEqualTo("商洛市");
            assertThat(((Area) row.record()).getPopulations()).isEmpty();
        }
    }

    @Test
    void jsonThatIsBrokenNestedDoubledOrUnknownIsAFaultOfItsLine() throws Exception {
        String head = "\"source\":\"s\",\"reportedAt\":\"2024-05-01T00:00:00Z\"";
        String json =
                "{\"recordId\":\"a\","
                        + head
                        + "\n"
                        + "\n[1]\n"
                        + "{\"recordId\":\"a\",\"recordId\":\"b\","
                        + head
                        + "}\n{\"recordId\":{\"x\":1},\"onset\":\"2024-05-01\","
                        + head
                        + "}\n{\"recordId\":\"a\","
                        + head
                        + "}";
        List<FileRow> rows = read("cases.jsonl", json);
        assertThat(rows).extracting(FileRow::line).containsExactly(1L, 3L, 4L, 5L, 6L);
        assertThat(rows.subList(0, 3))
                .allSatisfy(
                        row ->
                                assertThat(((Refused) row).faults())
                                        .extracting(RowFault::code)
                                        .containsExactly("not-json"));
        assertThat(((Refused) rows.get(3)).faults())
                .extracting(RowFault::column, RowFault::code)
                .containsExactlyInAnyOrder(
                        tuple("recordId", "nested-value"), tuple("onset", "unknown-column"));
        assertThat(rows.get(4)).isInstanceOf(Accepted.class);
    }

    @Test
    void aJsonRowWithoutARequiredFieldMissesAValue() throws Exception {
        assertThat(onlyRefused(read("cases.ndjson", "{\"recordId\":\"a\"}")).faults())
                .extracting(RowFault::column, RowFault::code)
                .containsExactly(
                        tuple("source", "missing-value"), tuple("reportedAt", "missing-value"));
    }

    @Test
    void theRulesOfTheRecordAreHeardOnceItsFieldsAreRight() throws Exception {
        RecordRules rules =
                record ->
                        List.of(
                                new FieldFault(
                                        "onsetDay",
                                        "onset-after-report",
                                        "later",
                                        "earlier",
                                        "改",
                                        "mend"));
        Path file = Files.writeString(folder.resolve("cases.csv"), HEADER + GOOD);
        try (RecordFile cases = RecordFile.open(file, RecordKind.of(Topics.CASE_REPORTS, rules))) {
            Refused row = (Refused) cases.next().orElseThrow();
            assertThat(row.faults())
                    .extracting(RowFault::column, RowFault::code, RowFault::line)
                    .containsExactly(tuple("onsetDay", "onset-after-report", 2L));
        }
    }

    @Test
    void allBytesAreCountedWhenAllRowsAreRead() throws Exception {
        Path file = Files.writeString(folder.resolve("cases.csv"), HEADER + GOOD.repeat(50_000));
        RecordKind kind = RecordKind.of(Topics.CASE_REPORTS, RecordRules.NONE);
        try (RecordFile cases = RecordFile.open(file, kind)) {
            assertThat(cases.bytesRead()).isLessThan(cases.size());
            int rows = 0;
            while (cases.next().isPresent()) {
                rows++;
            }
            assertThat(rows).isEqualTo(50_000);
            assertThat(cases.bytesRead()).isEqualTo(cases.size()).isEqualTo(Files.size(file));
        }
    }

    private UnreadableFileException unreadable(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("cases.csv"), csv);
        RecordKind kind = RecordKind.of(Topics.CASE_REPORTS, RecordRules.NONE);
        return catchThrowableOfType(
                UnreadableFileException.class, () -> RecordFile.open(file, kind));
    }

    private List<FileRow> read(String name, String content) throws Exception {
        return read(Files.writeString(folder.resolve(name), content));
    }

    private static List<FileRow> read(Path file) throws Exception {
        List<FileRow> rows = new ArrayList<>();
        RecordKind kind = RecordKind.of(Topics.CASE_REPORTS, RecordRules.NONE);
        try (RecordFile records = RecordFile.open(file, kind)) {
            for (Optional<FileRow> row = records.next(); row.isPresent(); row = records.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static CaseReport onlyRecord(List<FileRow> rows) {
        assertThat(rows).hasSize(1).first().isInstanceOf(Accepted.class);
        return (CaseReport) ((Accepted) rows.get(0)).record();
    }

    private static Refused onlyRefused(List<FileRow> rows) {
        assertThat(rows).hasSize(1).first().isInstanceOf(Refused.class);
        return (Refused) rows.get(0);
    }
}
