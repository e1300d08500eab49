package org.fenghuo.feeds.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.fenghuo.feeds.files.FileRow.Accepted;
import org.fenghuo.feeds.files.FileRow.Refused;
import org.fenghuo.records.CaseReport;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongFileTest {
    private static final String HEADER = "recordId,source,reportedAt,disease\n";
    private static final RecordKind KIND = RecordKind.of(Topics.CASE_REPORTS, RecordRules.NONE);

    @TempDir Path folder;

    @Test
    void tabsAndSemicolonsAreNamedAsSuch() throws Exception {
        RowFault tabs =
                onlyFault("a.csv", HEADER.replace(',', '\t').getBytes(StandardCharsets.UTF_8));
        assertThat(tabs.code()).isEqualTo("other-separator");
        assertThat(tabs.hintEn()).contains("separated by tabs, commas are expected");
        assertThat(tabs.hintZh()).contains("制表符");
        RowFault semicolons =
                onlyFault("b.csv", HEADER.replace(',', ';').getBytes(StandardCharsets.UTF_8));
        assertThat(semicolons.hintEn()).contains("separated by semicolons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.xlsx", "cases.csv", "cases.ndjson"})
    void aWorkbookIsNamedWhateverItsFileIsCalled(String name) throws Exception {
        RowFault fault = onlyFault(name, new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
        assertThat(fault.code()).isEqualTo("excel-workbook");
        assertThat(fault.hintEn()).contains("save it as CSV UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.json", "cases.ndjson"})
    void aJsonArrayIsNamed(String name) throws Exception {
        byte[] array = "\n [{\"recordId\":\"a\"}]".getBytes(StandardCharsets.UTF_8);
        assertThat(onlyFault(name, array).code()).isEqualTo("json-array");
    }

    @Test
    void utf16IsNamedInBothByteOrders() throws Exception {
        byte[] little = ("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16LE);
        byte[] big = ("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16BE);
        assertThat(onlyFault("a.csv", little).code()).isEqualTo("utf-16");
        assertThat(onlyFault("b.csv", big).code()).isEqualTo("utf-16");
    }

    @Test
    void aFileWithoutAHeaderIsToldOnceAndNoValueIsTakenForAColumn() throws Exception {
        byte[] rows = "王小明,610000199001011234,麻疹\n".getBytes(StandardCharsets.UTF_8);
        RowFault fault = onlyFault("a.csv", rows);
        assertThat(fault.code()).isEqualTo("no-header");
        assertThat(fault.inWords()).doesNotContain("王小明");
    }

    @Test
    void onlyANameThatIsReallyNearIsOffered() throws Exception {
        String header = HEADER.replace("disease", "disese,phoneNumber");
        List<RowFault> faults = faults("a.csv", header.getBytes(StandardCharsets.UTF_8));
        assertThat(faults).hasSize(2);
        assertThat(faults.get(0).hintEn()).startsWith("rename it to disease");
        assertThat(faults.get(1).hintEn()).doesNotContain("rename");
        assertThat(faults.get(1).hintZh()).doesNotContain("改名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.csv.gz", "cases.ndjson.gz"})
    void aGzippedFileThatIsCutOffGivesItsRowsAndThenOneFault(String name) throws Exception {
        byte[] packed = gzipped(name.contains("csv") ? HEADER + csvRows() : jsonRows());
        List<FileRow> rows = read(name, Arrays.copyOf(packed, packed.length * 2 / 3));
        assertThat(rows).hasSizeGreaterThan(1);
        FileRow last = rows.get(rows.size() - 1);
        assertThat(rows.subList(0, rows.size() - 1)).hasOnlyElementsOfType(Accepted.class);
        assertThat(((Refused) last).faults())
                .extracting(RowFault::code)
                .containsExactly("broken-gzip");
        assertThat(last.line()).isEqualTo(rows.get(rows.size() - 2).line() + 1);
    }

    @Test
    void aGzippedFileThatIsCutOffInItsHeaderIsUnreadable() throws Exception {
        byte[] packed = gzipped(HEADER);
        assertThat(onlyFault("a.csv.gz", Arrays.copyOf(packed, 6)).code()).isEqualTo("broken-gzip");
        byte[] without = Arrays.copyOf(packed, packed.length - 12);
        assertThat(onlyFault("b.csv.gz", without).code()).isEqualTo("broken-gzip");
    }

    @Test
    void blanksAroundATextAreNoPartOfIt() throws Exception {
        String row = " a-1 ,s1\t, 2024-05-01T00:00:00Z,\"\u3000measles \"\n";
        Accepted only =
                (Accepted) read("a.csv", (HEADER + row).getBytes(StandardCharsets.UTF_8)).get(0);
        CaseReport report = (CaseReport) only.record();
        assertThat(report.getRecordId()).isEqualTo("a-1");
        assertThat(report.getSource()).isEqualTo("s1");
        assertThat(report.getDisease()).isEqualTo("measles");
    }

    @Test
    void aRequiredTextOfBlanksIsMissing() throws Exception {
        String row = "a-1,  ,2024-05-01T00:00:00Z,measles\n";
        Refused only =
                (Refused) read("a.csv", (HEADER + row).getBytes(StandardCharsets.UTF_8)).get(0);
        assertThat(only.faults()).extracting(RowFault::code).containsExactly("missing-value");
    }

    private static String csvRows() {
        StringBuilder rows = new StringBuilder();
        Random random = new Random(1);
        for (int row = 0; row < 5_000; row++) {
            rows.append(random.nextLong()).append(",s,2024-05-01T00:00:00Z,measles\n");
        }
        return rows.toString();
    }

    private static String jsonRows() {
        return csvRows()
                .replaceAll(
                        "(.*),s,(.*),measles",
                        "{\"recordId\":\"$1\",\"source\":\"s\",\"reportedAt\":\"$2\"}");
    }

    private static byte[] gzipped(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private RowFault onlyFault(String name, byte[] content) throws Exception {
        List<RowFault> faults = faults(name, content);
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private List<RowFault> faults(String name, byte[] content) throws Exception {
        Path file = Files.write(folder.resolve(name), content);
        return catchThrowableOfType(
                        UnreadableFileException.class, () -> RecordFile.open(file, KIND))
                .faults();
    }

    private List<FileRow> read(String name, byte[] content) throws Exception {
        List<FileRow> rows = new ArrayList<>();
        try (RecordFile file = RecordFile.open(Files.write(folder.resolve(name), content), KIND)) {
            for (Optional<FileRow> row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
