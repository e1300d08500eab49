package org.fenghuo.feeds.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** One row of a table; its columns are numbered as they were asked for. */
public final class TableRow {
    private final Table table;
    private final CsvRecord row;
    private final int[] positions;

    TableRow(Table table, CsvRecord row, int[] positions) {
        this.table = table;
        this.row = row;
        this.positions = positions;
    }

    /** The text of a column, empty where nothing is written. */
    public String text(int column) {
        if (positions[column] >= row.getFieldCount()) {
            throw wrong(column, "a value, but the row ends before it");
        }
        return row.getField(positions[column]);
    }

    /** A whole number. */
    public int whole(int column) {
        try {
            return Integer.parseInt(text(column));
        } catch (NumberFormatException notANumber) {
            throw wrong(column, "a whole number");
        }
    }

    /** A number with or without a fraction. */
    public double number(int column) {
        try {
            return Double.parseDouble(text(column));
        } catch (NumberFormatException notANumber) {
            throw wrong(column, "a number");
        }
    }

    /** A calendar day. */
    public LocalDate day(int column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeException notADay) {
            throw wrong(column, "a day written as 2020-05-18");
        }
    }

    /** An instant in UTC. */
    public Instant instant(int column) {
        try {
            return Instant.parse(text(column));
        } catch (DateTimeException notAnInstant) {
            throw wrong(column, "an instant written as 2020-05-18T19:22:45Z");
        }
    }

    /** The complaint about a column, with its place in the file. */
    public IllegalArgumentException wrong(int column, String expected) {
        String found =
                positions[column] < row.getFieldCount()
                        ? row.getField(positions[column])
                        : "nothing";
        return new IllegalArgumentException(
                "%s line %d column %s: found '%s', expected %s"
                        .formatted(
                                table.file(),
                                row.getStartingLineNumber(),
                                table.column(column),
                                found,
                                expected));
    }
}
