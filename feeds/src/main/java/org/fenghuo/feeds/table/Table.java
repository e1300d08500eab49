package org.fenghuo.feeds.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A table of a data set: CSV in UTF-8 with one header line, plain or gzipped. */
public final class Table {
    private final Path file;
    private final List<String> columns;

    private Table(Path file, List<String> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
    }

    /** The table of that name in a folder, with the columns that will be read, in that order. */
    public static Table in(Path folder, String name, List<String> columns) throws IOException {
        for (String ending : List.of(".csv.gz", ".csv")) {
            Path file = folder.resolve(name + ending);
            if (Files.exists(file)) {
                return new Table(file, columns);
            }
        }
        throw new NoSuchFileException(
                folder.resolve(name + ".csv.gz").toString(),
                null,
                "the data set needs this table, gzipped or plain: name the folder that holds it");
    }

    /** Hands over every row in the order of the file. */
    public void forEach(Consumer<TableRow> each) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(open())) {
            Iterator<CsvRecord> records = reader.iterator();
            int[] positions = positions(records);
            while (records.hasNext()) {
                each.accept(new TableRow(this, records.next(), positions));
            }
        }
    }

    private Reader open() throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain =
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        return new InputStreamReader(plain, StandardCharsets.UTF_8);
    }

    private int[] positions(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw new IllegalArgumentException(
                    "%s is empty: it needs the header %s".formatted(file, columns));
        }
        List<String> header = records.next().getFields();
        int[] positions = new int[columns.size()];
        for (int column = 0; column < positions.length; column++) {
            positions[column] = header.indexOf(columns.get(column));
            if (positions[column] < 0) {
                throw new IllegalArgumentException(
                        "%s has no column '%s': its header is %s"
                                .formatted(file, columns.get(column), header));
            }
        }
        return positions;
    }

    Path file() {
        return file;
    }

    String column(int column) {
        return columns.get(column);
    }
}
