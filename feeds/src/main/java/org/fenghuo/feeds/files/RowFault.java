package org.fenghuo.feeds.files;

/**
 * One thing that is wrong with one row of a file.
 *
 * @param file name of the file
 * @param line the physical line on which the row begins, from 1
 * @param column the column or field at fault, empty when it is the row as a whole
 * @param found what stands there
 * @param expected what would be right
 * @param code kind of fault, a stable kebab-case word
 * @param hintZh what to do, in Chinese
 * @param hintEn what to do, in English
 * @param rawRow the row as it stands in the file
 */
public record RowFault(
        String file,
        long line,
        String column,
        String found,
        String expected,
        String code,
        String hintZh,
        String hintEn,
        String rawRow) {

    static RowFault of(FieldFault fault, String file, RawRow row) {
        return new RowFault(
                file,
                row.line(),
                fault.field(),
                fault.found(),
                fault.expected(),
                fault.code(),
                fault.hintZh(),
                fault.hintEn(),
                row.raw());
    }

    /** One line for a person: where, what, and what would be right. */
    public String inWords() {
        String where = column.isEmpty() ? "" : ", column " + column;
        return "%s, line %d%s: found '%s', expected %s (%s)"
                .formatted(file, line, where, found, expected, code);
    }
}
