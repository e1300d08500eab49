package org.fenghuo.local.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    @Test
    void aDayASecondTellsAWeekInSevenSeconds() {
        assertThat(Speed.of("86400").after(MONDAY, MONDAY.plus(Duration.ofDays(7))))
                .isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void atTheGreatestSpeedNothingIsWaitedFor() {
        assertThat(Speed.of("max").after(MONDAY, MONDAY.plus(Duration.ofDays(700))))
                .isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "fast"})
    void whatIsNoSpeedIsRefusedByName(String given) {
        assertThatThrownBy(() -> Speed.of(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--speed is");
    }
}
