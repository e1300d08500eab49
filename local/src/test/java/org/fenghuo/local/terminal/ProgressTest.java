package org.fenghuo.local.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Terminal LIVE = new Terminal(true, 100);
    private static final Terminal LINES = new Terminal(false, 100);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, UTF_8);
    private Instant now = Instant.EPOCH;

    @Test
    void aLineSaysShareRateAndTimeLeft() {
        assertThat(
                        new ProgressLine("replay nyc", 450_000, 1_000_000, Duration.ofSeconds(10))
                                .text())
                .isEqualTo(
                        "replay nyc  █████████░░░░░░░░░░░  45%  450,000/1,000,000  45,000/s  12 s"
                                + " left");
        assertThat(new ProgressLine("load", 10, 36_010, Duration.ofSeconds(1)).text())
                .endsWith("10/s  1 h 0 min left");
        assertThat(new ProgressLine("load", 200, 200, Duration.ofSeconds(90)).text())
                .endsWith("100%  200/200  2/s  in 1 min 30 s");
    }

    @Test
    void workOfUnknownSizeHasNoShare() {
        assertThat(new ProgressLine("drain", 3000, 0, Duration.ofSeconds(2)).text())
                .isEqualTo("drain  3,000  1,500/s  2 s");
    }

    @Test
    void nothingDoneYetHasNoTimeLeft() {
        assertThat(new ProgressLine("load", 0, 100, Duration.ZERO).text())
                .endsWith("0/100  0/s  time left unknown");
    }

    @Test
    void withoutATerminalALineComesEveryFiveSeconds() {
        work(LINES);
        assertThat(text().lines()).hasSize(4);
        assertThat(text()).doesNotContain("\u001b");
    }

    @Test
    void onATerminalTheLineIsDrawnOverFiveTimesASecond() {
        work(LIVE);
        assertThat(text().lines()).hasSize(62);
        assertThat(text().split("\u001b\\[1A\u001b\\[J", -1)).hasSize(62);
    }

    @Test
    void aLineThatIsKeptIsNotDrawnOver() {
        Screen screen = new Screen(out, LIVE);
        screen.show("one\ntwo\n");
        screen.keep();
        screen.show("three\n");
        screen.show("four\n");
        assertThat(text()).isEqualTo("one\ntwo\nthree\n\u001b[1A\u001b[Jfour\n");
    }

    @Test
    void noConsoleNoColorAndADumbTerminalPrintPlainLines() {
        assertThat(Terminal.of(true, Map.of("COLUMNS", "132"))).isEqualTo(new Terminal(true, 132));
        assertThat(Terminal.of(true, Map.of("COLUMNS", "20"))).isEqualTo(new Terminal(true, 60));
        assertThat(Terminal.of(false, Map.of())).isEqualTo(LINES);
        assertThat(Terminal.of(true, Map.of("NO_COLOR", "1"))).isEqualTo(LINES);
        assertThat(Terminal.of(true, Map.of("NO_COLOR", ""))).isEqualTo(LIVE);
        assertThat(Terminal.of(true, Map.of("TERM", "dumb"))).isEqualTo(LINES);
    }

    /** Twelve seconds of work in steps of a tenth of a second. */
    private void work(Terminal terminal) {
        try (Progress progress = Progress.of("load", 120, out, terminal, () -> now)) {
            for (int i = 0; i <= 120; i++) {
                progress.reached(i);
                now = now.plusMillis(100);
            }
        }
    }

    private String text() {
        return printed.toString(UTF_8);
    }
}
