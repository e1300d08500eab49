package org.fenghuo.local.terminal;

import java.io.Console;
import java.util.Map;
import java.util.Optional;

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
        boolean console =
                Optional.ofNullable(System.console()).map(Terminal::isTerminal).orElse(false);
        return of(console, System.getenv());
    }

    /** From Java 22 on there is always a console, and it says itself whether it is a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Console.isTerminal cannot be asked", e);
        }
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
