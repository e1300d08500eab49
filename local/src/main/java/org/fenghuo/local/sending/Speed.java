package org.fenghuo.local.sending;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a story is told.
 *
 * @param secondsInOne seconds of the story in one second; infinite for as fast as it goes
 */
public record Speed(double secondsInOne) {
    /** As fast as it goes. */
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

    public Speed {
        if (!(secondsInOne > 0)) {
            throw new IllegalArgumentException(
                    "--speed is %s: give a number above 0, or max".formatted(secondsInOne));
        }
    }

    /** From what a person gives: a number or max. */
    public static Speed of(String given) {
        try {
            return given.equals("max") ? MAX : new Speed(Double.parseDouble(given));
        } catch (NumberFormatException notNumber) {
            throw new IllegalArgumentException(
                    "--speed is %s: give a number above 0, or max".formatted(given), notNumber);
        }
    }

    /** How long after the first instant's moment that of another comes. */
    Duration after(Instant first, Instant then) {
        if (Double.isInfinite(secondsInOne)) {
            return Duration.ZERO;
        }
        long millis = Duration.between(first, then).toMillis();
        return Duration.ofMillis((long) (millis / secondsInOne));
    }
}
