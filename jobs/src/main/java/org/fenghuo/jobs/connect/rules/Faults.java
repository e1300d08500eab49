package org.fenghuo.jobs.connect.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.fenghuo.jobs.intake.Fault;

/** What can be wrong with a field of any record; null when nothing is. */
public final class Faults {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_ID_BYTES = 500;
    private static final int LONGEST_AREA_CODE = 30;
    private static final int LONGEST_CODE = 60;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_.:/-]{1,60}");

    private Faults() {}

    /** A field that must be there is not. */
    public static Fault missing(String path, Object value, String expected) {
        return value == null ? Fault.of("missing-field", path, "nothing", expected) : null;
    }

    /** A text that must be there is not, or is blank. */
    public static Fault blank(String path, String text, String expected) {
        return missing(path, text == null || text.isBlank() ? null : text, expected);
    }

    /** A text that need not be there is there and blank. */
    public static Fault blankIfGiven(String path, String text, String expected) {
        return text == null ? null : blank(path, text, expected);
    }

    /** A text has more characters than that. */
    public static Fault tooLong(String path, String text, int most) {
        return text == null || text.length() <= most
                ? null
                : Fault.of(
                        "too-long",
                        path,
                        text.length() + " characters",
                        "at most %d characters".formatted(most));
    }

    /** A list has more items than that. */
    public static Fault tooMany(String path, List<?> items, int most) {
        return items.size() <= most
                ? null
                : Fault.of(
                        "too-many-items",
                        path,
                        items.size() + " items",
                        "at most %d items".formatted(most));
    }

    /** An id is too long for a Kafka key and a document id. */
    public static Fault longId(String path, String id) {
        // No character (UTF-16 code unit) has more than three bytes.
        boolean isSurelyShort = id == null || id.length() * 3 <= LONGEST_ID_BYTES;
        boolean fits =
                isSurelyShort
                        || (id.length() <= LONGEST_ID
                                && id.getBytes(UTF_8).length <= LONGEST_ID_BYTES);
        return fits
                ? null
                : Fault.of(
                        "too-long",
                        path,
                        id.length() + " characters",
                        "at most %d characters and %d bytes of UTF-8"
                                .formatted(LONGEST_ID, LONGEST_ID_BYTES));
    }

    /** The code of an area is none. */
    public static Fault badAreaCode(String path, String code) {
        return code == null || isPlain(code, LONGEST_AREA_CODE)
                ? null
                : Fault.of(
                        "bad-area-code",
                        path,
                        code,
                        "1 to 30 letters, digits, dashes or underscores");
    }

    /** The code of a department, a facility, a diagnosis is none. */
    public static Fault badCode(String path, String code) {
        return code == null || isPlain(code, LONGEST_CODE) || CODE.matcher(code).matches()
                ? null
                : Fault.of("bad-code", path, code, "1 to 60 letters, digits or any of _ . : / -");
    }

    /** As nearly all codes are; asked of several fields of every record. */
    private static boolean isPlain(String code, int longest) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (c < '0' || c > '9') && c != '-' && c != '_') {
                return false;
            }
        }
        return !code.isEmpty() && code.length() <= longest;
    }

    /** A whole number is outside a range, both ends of which belong to it. */
    public static Fault outside(String code, String path, Integer number, int least, int most) {
        return number == null || (number >= least && number <= most)
                ? null
                : Fault.of(code, path, String.valueOf(number), least + " to " + most);
    }

    /** The first fault of the items of a list, each at the path {@code name[number]}. */
    public static <T> Fault firstOf(
            String name, List<T> items, BiFunction<String, T, Fault> faultAt) {
        if (items == null) {
            return null;
        }
        for (int number = 0; number < items.size(); number++) {
            Fault fault = faultAt.apply(name + "[" + number + "]", items.get(number));
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** The first of these that is a fault. */
    public static Fault firstOf(Fault... faults) {
        for (Fault fault : faults) {
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }
}
