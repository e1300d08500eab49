package org.fenghuo.local.terminal;

import java.util.Map;

/**
 * What the place where we print can do.
 *
 * @param redraws whether lines already printed can be drawn over
 * @param columns how wide it is
 */
public record Terminal(boolean redraws, int columns) {
    private static final int USUAL_COLUMNS = 100;
    private static final int LEAST_COLUMNS = 60;

    /** The terminal of this process. */
    public static Terminal ofProcess() {
        return of(System.console() != null, System.getenv());
    }

    /** Lines only, if there is no console, the terminal is dumb or NO_COLOR is set. */
    static Terminal of(boolean console, Map<String, String> environment) {
        boolean plain =
                !console
                        || !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(!plain, columns(environment.getOrDefault("COLUMNS", "")));
    }

    private static int columns(String given) {
        boolean isNumber = given.matches("[0-9]{1,4}");
        return isNumber ? Math.max(LEAST_COLUMNS, Integer.parseInt(given)) : USUAL_COLUMNS;
    }
}
