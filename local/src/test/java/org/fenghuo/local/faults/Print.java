package org.fenghuo.local.faults;

/** Says in the report of the tests what happened: seeds, kills, figures. */
final class Print {
    private Print() {}

    static void line(String text) {
        System.out.println("[faults] " + text);
    }
}
