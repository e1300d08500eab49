package org.fenghuo.local.recount;

/**
 * One place where the index does not say what was counted.
 *
 * @param index alias in which it stands
 * @param id id of the document
 * @param field the field; empty when the whole document is missing or should not be there
 * @param counted what the recount says
 * @param found what the index says
 */
public record Mismatch(String index, String id, String field, String counted, String found) {
    private static final int LONGEST = 160;

    @Override
    public String toString() {
        String where = field.isEmpty() ? id : id + " " + field;
        return "%s: %s: counted %s, found %s".formatted(index, where, cut(counted), cut(found));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
