package org.fenghuo.jobs.counting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PendingDaysTest {
    private static final Pending SOON = new Pending(20_001, 20_027);
    private static final Pending LATER = new Pending(20_005, 20_040);
    private static final Pending OVER = new Pending(20_028, 20_027);

    private final PendingDays days = PendingDays.of(null);

    @Test
    void aKeyWithoutPendingDaysIsEmpty() {
        assertThat(days.isEmpty()).isTrue();
        assertThat(days.of(3)).isEqualTo(Pending.NONE);
        assertThat(days.packed()).isEmpty();
        assertThat(days.begunBy(30_000)).isEmpty();
    }

    @Test
    void whatWasPackedIsTheSameWhenUnpacked() {
        days.put(0, SOON);
        days.put(0xFFFF07, LATER);
        PendingDays read = PendingDays.of(days.packed());
        assertThat(read.of(0)).isEqualTo(SOON);
        assertThat(read.of(0xFFFF07)).isEqualTo(LATER);
        assertThat(read.isKept()).isTrue();
    }

    @Test
    void theEarliestDayOfAllSeriesComesFirst() {
        days.put(1, LATER);
        assertThat(days.earliest()).isEqualTo(LATER.next());
        days.put(2, SOON);
        assertThat(days.earliest()).isEqualTo(SOON.next());
    }

    @Test
    void aSeriesHasBegunOnItsFirstPendingDayAndNotBefore() {
        days.put(1, LATER);
        days.put(2, SOON);
        assertThat(days.begunBy(SOON.next() - 1)).isEmpty();
        assertThat(days.begunBy(SOON.next())).containsExactly(2);
        assertThat(days.begunBy(LATER.next())).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aSeriesWhoseDaysAreOverIsForgotten() {
        days.put(1, SOON);
        days.put(1, OVER);
        assertThat(days.isEmpty()).isTrue();
        assertThat(days.packed()).isEmpty();
    }

    @Test
    void onlyAChangeHasToBeKept() {
        days.put(1, SOON);
        assertThat(days.isKept()).isFalse();
        days.kept();
        days.put(1, new Pending(SOON.next(), SOON.last()));
        days.put(2, OVER);
        assertThat(days.isKept()).isTrue();
        days.put(1, LATER);
        assertThat(days.isKept()).isFalse();
        days.kept();
        days.put(1, OVER);
        assertThat(days.isKept()).isFalse();
    }
}
