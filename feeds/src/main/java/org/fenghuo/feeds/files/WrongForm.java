package org.fenghuo.feeds.files;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Recognises by its first bytes a file that is neither CSV nor NDJSON. */
final class WrongForm {
    private static final List<String> WORKBOOKS = List.of("504b0304", "d0cf11e0");
    private static final List<String> UTF_16_MARKS = List.of("feff", "fffe");

    private WrongForm() {}

    /** What it is instead, if it can be told. */
    static Optional<FieldFault> of(byte[] start) {
        String hexadecimal = HexFormat.of().formatHex(start);
        if (WORKBOOKS.stream().anyMatch(hexadecimal::startsWith)) {
            return Optional.of(Faults.workbook());
        }
        if (UTF_16_MARKS.stream().anyMatch(hexadecimal::startsWith)) {
            return Optional.of(Faults.utf16());
        }
        return text(start).startsWith("[") ? Optional.of(Faults.jsonArray()) : Optional.empty();
    }

    /** The beginning of the text, without a byte-order mark and blanks. */
    static String text(byte[] start) {
        return new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    }
}
