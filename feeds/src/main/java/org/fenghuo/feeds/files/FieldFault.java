package org.fenghuo.feeds.files;

/**
 * One thing that is wrong with one field of a record.
 *
 * @param field name of the field, empty when it is the record as a whole
 * @param code kind of fault, a stable kebab-case word
 * @param found what stands there
 * @param expected what would be right
 * @param hintZh what to do, in Chinese
 * @param hintEn what to do, in English
 */
public record FieldFault(
        String field, String code, String found, String expected, String hintZh, String hintEn) {

    private static final int SHOWN = 200;

    public FieldFault {
        found = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
    }
}
