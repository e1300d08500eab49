package org.fenghuo.local.terminal;

import java.lang.Character.UnicodeBlock;
import java.util.Set;

/** How many columns text takes in a terminal: two for a Chinese character, none for an accent. */
public final class Width {
    private static final Set<UnicodeBlock> WIDE =
            Set.of(
                    UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
                    UnicodeBlock.CJK_RADICALS_SUPPLEMENT,
                    UnicodeBlock.HIRAGANA,
                    UnicodeBlock.KATAKANA,
                    UnicodeBlock.HANGUL_SYLLABLES,
                    UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
                    UnicodeBlock.CJK_COMPATIBILITY);
    private static final int LAST_FULL_WIDTH_SIGN = 0xFF60;

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
        return isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        UnicodeBlock block = UnicodeBlock.of(point);
        if (block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS) {
            return point <= LAST_FULL_WIDTH_SIGN || (point >= 0xFFE0 && point <= 0xFFE6);
        }
        return Character.isIdeographic(point) || WIDE.contains(block);
    }
}
