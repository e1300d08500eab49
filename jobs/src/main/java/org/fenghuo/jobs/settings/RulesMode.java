package org.fenghuo.jobs.settings;

import java.util.Locale;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.epi.rules.Mode;

/** The setting that says whether rules meant for an emergency response are in force. */
public final class RulesMode {
    private RulesMode() {}

    /** From {@code rules.mode}; routine if nothing is said. */
    public static Mode from(ParameterTool given) {
        String mode = given.get("rules.mode", "routine");
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "routine" -> Mode.ROUTINE;
            case "emergency" -> Mode.EMERGENCY;
            default ->
                    throw new IllegalArgumentException(
                            "rules.mode is %s: give routine or emergency".formatted(mode));
        };
    }
}
