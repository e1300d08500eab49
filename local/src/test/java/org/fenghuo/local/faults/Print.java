package org.fenghuo.local.faults;

/** Says in the report of the tests what happened: seeds, kills, figures. */
final class Print {
    private Print() {}

    static void line(String text, Object... values) {
        System.out.println("[faults] " + (values.length == 0 ? text : text.formatted(values)));
    }
}
