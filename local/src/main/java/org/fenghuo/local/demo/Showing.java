package org.fenghuo.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.local.terminal.Curve;
import org.fenghuo.local.terminal.Direction;
import org.fenghuo.local.terminal.Picture;
import org.fenghuo.local.terminal.Screen;
import org.fenghuo.local.terminal.Terminal;
import org.fenghuo.local.terminal.Width;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the curves again and again while the county plays; as lines where nothing can be drawn. */
final class Showing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Showing.class);
    private static final Duration ON_A_TERMINAL = Duration.ofSeconds(1);
    private static final Duration AS_LINES = Duration.ofSeconds(5);
    private static final int CURVES = 12;
    private static final int LINES = 4;
    private static final int HEADLINES = 6;

    private final RisingCurves curves;
    private final NewAlerts alerts;
    private final PrintStream out;
    private final Terminal terminal = Terminal.ofProcess();
    private final Screen screen;
    private final long begun;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread = new Thread(this::show, "show curves");
    private volatile long sent;
    private volatile String counted = "";
    private final Deque<String> headlines = new ArrayDeque<>();
    private Optional<Duration> firstRising = Optional.empty();

    /** Begins to draw; times are counted from that moment of {@link System#nanoTime}. */
    Showing(RisingCurves curves, NewAlerts alerts, PrintStream out, long begun) {
        this.curves = curves;
        this.alerts = alerts;
        this.out = out;
        this.begun = begun;
        this.screen = new Screen(out, terminal);
        thread.setDaemon(true);
        thread.start();
    }

    void sent(Instant at, long records) {
        LOG.debug("{} records up to {}", records, at);
        sent = records;
    }

    void counted(long done, long total) {
        counted = ",已计算 counted %d%%".formatted(total == 0 ? 100 : done * 100 / total);
    }

    private void show() {
        Duration pause = terminal.redraws() ? ON_A_TERMINAL : AS_LINES;
        try {
            while (!over.await(firstRising.isEmpty() ? 1 : pause.toSeconds(), TimeUnit.SECONDS)) {
                draw();
            }
            draw();
        } catch (InterruptedException ended) {
            LOG.debug("Nothing is drawn any more", ended);
        }
    }

    private void draw() {
        try {
            Optional<LocalDate> day = curves.newestDay();
            if (day.isPresent()) {
                draw(day.get(), curves.upTo(day.get(), CURVES));
            }
        } catch (IOException | NotThere notNow) {
            LOG.warn("The curves cannot be had just now", notNow);
        }
    }

    private void draw(LocalDate day, List<Curve> drawn) throws IOException {
        boolean rises = drawn.stream().anyMatch(curve -> isRising(curve.direction()));
        if (rises && firstRising.isEmpty()) {
            firstRising = Optional.of(Duration.ofNanos(System.nanoTime() - begun));
            out.printf("第一条上升曲线 first rising curve: %d s%n", firstRising.get().toSeconds());
        }
        List<String> fresh = alerts.headlines();
        fresh.forEach(this::keepHeadline);
        if (terminal.redraws()) {
            screen.show(
                    "%s  已发送 %,d 条记录 records sent%s%n%s"
                            .formatted(
                                    day,
                                    sent,
                                    counted,
                                    new Picture(terminal.columns(), true).draw(drawn)
                                            + String.join("\n", headlines)));
            return;
        }
        fresh.forEach(headline -> out.println("  " + headline));
        out.print(
                Picture.words(
                        day.toString(),
                        drawn.stream()
                                .filter(curve -> isRising(curve.direction()))
                                .limit(LINES)
                                .toList()));
        out.flush();
    }

    private void keepHeadline(String headline) {
        int columns = terminal.columns();
        headlines.addFirst(Width.cut(headline, columns));
        if (headlines.size() > HEADLINES) {
            headlines.removeLast();
        }
    }

    private static boolean isRising(Direction direction) {
        return direction == Direction.RISING || direction == Direction.SOARING;
    }

    /** Draws once more and stops. */
    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        screen.keep();
    }
}
