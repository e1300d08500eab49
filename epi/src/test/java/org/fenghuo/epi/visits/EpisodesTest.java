package org.fenghuo.epi.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EpisodesTest {
    private static final long HOUR = 3_600_000;

    @Test
    void aVisitExactlyThreeDaysAfterIsAReturnAndAMomentLaterAFirst() {
        assertThat(first(0, 72 * HOUR)).containsExactly(0);
        assertThat(first(0, 72 * HOUR + 1)).containsExactly(0, 1);
    }

    @Test
    void whoKeepsComingIsInOneEpisode() {
        assertThat(first(0, 48 * HOUR, 96 * HOUR, 144 * HOUR)).containsExactly(0);
    }

    @Test
    void twoVisitsAtOneInstantAreOneFirstAndOneReturn() {
        assertThat(first(5, 5)).containsExactly(0);
    }

    @Test
    void nobodyHasNoFirstVisit() {
        assertThat(first()).isEmpty();
    }

    @Test
    void arrivalsThatDoNotGrowAreRefused() {
        assertThatThrownBy(() -> first(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2, 1]");
    }

    private static int[] first(long... arrivals) {
        return Episodes.USUAL.firstOf(arrivals).stream().toArray();
    }
}
