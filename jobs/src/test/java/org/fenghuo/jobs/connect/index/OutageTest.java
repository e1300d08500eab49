package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class OutageTest {
    private final AtomicLong now = new AtomicLong(7);
    private final Outage outage = new Outage(now::get);

    @Test
    void anOutageIsToldAtOnceAndThenEveryTenSeconds() {
        try (var log = LogLines.of(Outage.class)) {
            for (int second = 0; second < 25; second++) {
                outage.report("It is away");
                now.addAndGet(Duration.ofSeconds(1).toNanos());
            }
            assertThat(log.lines()).hasSize(3);
            assertThat(log.lines().get(2)).contains("It is away", "20 s");
            outage.over();
            assertThat(log.lines()).hasSize(4);
            assertThat(log.lines().get(3)).contains("25 s");
            assertThat(outage.isOn()).isFalse();
        }
    }

    @Test
    void aServerThatStuttersDoesNotFillTheLog() {
        try (var log = LogLines.of(Outage.class)) {
            for (int time = 0; time < 1_000; time++) {
                outage.report("Busy");
                assertThat(outage.isOn()).isTrue();
                outage.over();
                now.addAndGet(Duration.ofMillis(1).toNanos());
            }
            assertThat(log.lines()).hasSize(2);
        }
    }
}
