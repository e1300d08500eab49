package org.fenghuo.feeds.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of comma-separated values below a header; rows without any value are no rows. */
final class CsvRows implements RawRows {
    private static final char UNREADABLE = '\uFFFD';

    private static final int LONGEST_FIELD = 1 << 20;

    private final KeptLines lines;
    private final List<String> columns;
    private Iterator<CsvRecord> records;
    private long linesBefore;
    private long following = 1;

    CsvRows(String file, Reader text, RecordKind kind) throws IOException, UnreadableFileException {
        lines = new KeptLines(text);
        records = records();
        columns = CsvHeader.check(file, header(), kind);
    }

    private Iterator<CsvRecord> records() {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(lines)
                .iterator();
    }

    @Override
    public Optional<RawRow> next() throws IOException {
        for (RawRow row = nextOrNone(); row != null; row = nextOrNone()) {
            boolean filled = row.texts().values().stream().anyMatch(text -> !text.isBlank());
            if (filled || !row.faults().isEmpty()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private RawRow header() throws IOException {
        RawRow header = nextOrNone();
        return header == null ? new RawRow(1, "", Map.of(), List.of()) : header;
    }

    private RawRow nextOrNone() throws IOException {
        try {
            return records.hasNext() ? row(records.next()) : null;
        } catch (CsvParseException badQuotes) {
            return lineWithBadQuotes();
        }
    }

    /** Only the line with the first quote is given up; what follows it is read as rows again. */
    private RawRow lineWithBadQuotes() throws IOException {
        long line = lines.firstFilled(following);
        lines.complete(line);
        String raw = lines.text(line, line);
        lines.goBackBehind(line);
        linesBefore = line;
        following = line + 1;
        records = records();
        return new RawRow(line, raw, Map.of(), List.of(Faults.notCsv(raw)));
    }

    private RawRow row(CsvRecord record) {
        List<String> fields = record.getFields();
        long line = linesBefore + record.getStartingLineNumber();
        long last = line;
        for (String field : fields) {
            last += breaks(field);
        }
        lines.forgetBefore(line);
        String raw = lines.text(line, last);
        following = last + 1;
        Map<String, String> texts = new LinkedHashMap<>();
        for (int column = 0; column < fields.size(); column++) {
            texts.put(name(column), fields.get(column));
        }
        return new RawRow(line, raw, texts, faults(fields, raw));
    }

    private static long breaks(String field) {
        if (field.indexOf('\n') < 0 && field.indexOf('\r') < 0) {
            return 0;
        }
        return field.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
    }

    private String name(int column) {
        return columns != null && column < columns.size()
                ? columns.get(column)
                : "#" + (column + 1);
    }

    private List<FieldFault> faults(List<String> fields, String raw) {
        List<FieldFault> faults = new ArrayList<>();
        if (raw.indexOf(UNREADABLE) >= 0) {
            faults.add(Faults.notUtf8());
        }
        if (columns != null && fields.size() != columns.size()) {
            boolean blank = fields.stream().allMatch(String::isBlank);
            if (!blank) {
                faults.add(Faults.wrongFieldCount(fields.size(), columns.size()));
            }
        }
        return faults;
    }
}
