package org.fenghuo.jobs.intake;

/**
 * What is wrong with a record.
 *
 * @param code kind of fault, a stable kebab-case word
 * @param path field at fault, empty when the record as a whole cannot be read
 * @param found what stands there
 * @param expected what would have been right
 * @param hintZh what to do, in Chinese
 * @param hintEn what to do, in English
 */
public record Fault(
        String code, String path, String found, String expected, String hintZh, String hintEn) {

    /** A fault with the hint that goes with its code. */
    public static Fault of(String code, String path, String found, String expected) {
        Hints.Hint hint = Hints.of(code);
        return new Fault(code, path, found, expected, hint.zh(), hint.en());
    }
}
