package org.fenghuo.local.terminal;

import java.time.Duration;
import java.util.Locale;

/**
 * How far long work has come, in one line.
 *
 * @param label what is being done
 * @param done how much of it is done
 * @param total how much there is; 0 if unknown
 * @param elapsed time since it began
 */
record ProgressLine(String label, long done, long total, Duration elapsed) {
    private static final int BAR = 20;
    private static final double MS = 1000.0;

    /** Work done in a second. */
    double rate() {
        double seconds = elapsed.toMillis() / MS;
        return seconds <= 0 ? 0 : done / seconds;
    }

    String text() {
        String rate = "%s/s".formatted(whole(Math.round(rate())));
        if (total <= 0) {
            return "%s  %s  %s  %s".formatted(label, whole(done), rate, time(elapsed));
        }
        double share = Math.min(1, done / (double) total);
        int full = (int) (share * BAR);
        return "%s  %s%s %3d%%  %s/%s  %s  %s"
                .formatted(
                        label,
                        "█".repeat(full),
                        "░".repeat(BAR - full),
                        (int) (share * 100),
                        whole(done),
                        whole(total),
                        rate,
                        timeLeft());
    }

    private String timeLeft() {
        if (done >= total) {
            return "in " + time(elapsed);
        }
        if (rate() <= 0) {
            return "time left unknown";
        }
        return time(Duration.ofSeconds(Math.round((total - done) / rate()))) + " left";
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String time(Duration duration) {
        if (duration.toHours() > 0) {
            return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
        }
        if (duration.toMinutes() > 0) {
            return "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
        }
        return "%d s".formatted(duration.toSeconds());
    }
}
