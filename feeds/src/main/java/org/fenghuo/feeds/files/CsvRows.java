package org.fenghuo.feeds.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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

    private final KeptLines lines;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private long following = 1;
    private boolean broken;

    CsvRows(String file, Reader text, RecordKind kind) throws UnreadableFileException {
        lines = new KeptLines(text);
        reader =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(lines);
        records = reader.iterator();
        columns = CsvHeader.check(file, header(), kind);
    }

    @Override
    public Optional<RawRow> next() {
        while (!broken) {
            RawRow row = nextOrNone();
            if (row == null) {
                return Optional.empty();
            }
            boolean filled = row.texts().values().stream().anyMatch(text -> !text.isBlank());
            if (filled || !row.faults().isEmpty()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private RawRow header() {
        RawRow header = nextOrNone();
        return header == null ? new RawRow(1, "", Map.of(), List.of()) : header;
    }

    private RawRow nextOrNone() {
        try {
            return records.hasNext() ? row(records.next()) : null;
        } catch (CsvParseException unclosed) {
            broken = true;
            long line = lines.firstFilled(following);
            String raw = lines.text(line, Long.MAX_VALUE);
            return new RawRow(line, raw, Map.of(), List.of(Faults.notCsv(unclosed.getMessage())));
        }
    }

    private RawRow row(CsvRecord record) {
        List<String> fields = record.getFields();
        long line = record.getStartingLineNumber();
        long last = line;
        for (String field : fields) {
            last += field.indexOf('\n') < 0 && field.indexOf('\r') < 0 ? 0 : breaks(field);
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
        if (raw.indexOf('"') >= 0 && !strict(raw)) {
            faults.add(Faults.notCsv(raw));
        }
        if (columns != null && fields.size() != columns.size()) {
            boolean blank = fields.stream().allMatch(String::isBlank);
            if (!blank) {
                faults.add(Faults.wrongFieldCount(fields.size(), columns.size()));
            }
        }
        return faults;
    }

    /** The reader goes on after a closing quote so that one bad row does not end the file. */
    private static boolean strict(String raw) {
        try {
            CsvReader.builder().ofSingleCsvRecord(raw);
            return true;
        } catch (CsvParseException textAfterQuote) {
            return false;
        }
    }
}
