package org.fenghuo.local.terminal;

import java.util.List;

/** How many columns text takes in a terminal: two for a Chinese character, none for an accent. */
public final class Width {
    /** Unicode's East Asian Width W and F, in round ranges. */
    private static final List<Range> WIDE =
            List.of(
                    new Range(0x1100, 0x115F),
                    new Range(0x2E80, 0x303E),
                    new Range(0x3041, 0xA4CF),
                    new Range(0xAC00, 0xD7A3),
                    new Range(0xF900, 0xFAFF),
                    new Range(0xFE30, 0xFE6F),
                    new Range(0xFF00, 0xFF60),
                    new Range(0xFFE0, 0xFFE6),
                    new Range(0x1F300, 0x1F64F),
                    new Range(0x1F900, 0x1F9FF),
                    new Range(0x20000, 0x3FFFD));

    private record Range(int first, int last) {
        private boolean contains(int point) {
            return point >= first && point <= last;
        }
    }

    private Width() {}

    /** The columns that the text takes. */
    public static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    /** The text, cut if it is longer, with spaces after it up to so many columns. */
    public static String left(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - of(cut));
    }

    /** The text, cut if it is longer, with spaces before it up to so many columns. */
    public static String right(String text, int columns) {
        String cut = cut(text, columns);
        return " ".repeat(columns - of(cut)) + cut;
    }

    /** The longest beginning of the text within so many columns, marked if anything is missing. */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int left = columns - 1;
        for (int point : text.codePoints().toArray()) {
            left -= of(point);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return columns > 0 ? kept.append('…').toString() : "";
    }

    private static int of(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        return WIDE.stream().anyMatch(range -> range.contains(point)) ? 2 : 1;
    }
}
