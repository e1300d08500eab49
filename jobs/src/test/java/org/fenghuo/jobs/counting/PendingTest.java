package org.fenghuo.jobs.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fenghuo.epi.counting.Cell;
import org.junit.jupiter.api.Test;

class PendingTest {
    private static final int TODAY = 20_000;
    private static final int WIDEST = 28;
    private static final int SERIES = 7;

    @Test
    void whatWindowsHaveLeftBehindIsNotPending() {
        assertThat(after(Pending.NONE, TODAY - WIDEST + 1).isEmpty()).isTrue();
        assertThat(after(Pending.NONE).isEmpty()).isTrue();
    }

    @Test
    void theDaysOfAWindowThatReachesBeyondTodayArePending() {
        assertThat(after(Pending.NONE, TODAY - WIDEST + 2))
                .isEqualTo(new Pending(TODAY + 1, TODAY + 1));
        assertThat(after(Pending.NONE, TODAY))
                .isEqualTo(new Pending(TODAY + 1, TODAY + WIDEST - 1));
    }

    @Test
    void aDayThatHasNotBegunIsPendingItself() {
        assertThat(after(Pending.NONE, TODAY + 3))
                .isEqualTo(new Pending(TODAY + 3, TODAY + WIDEST + 2));
    }

    @Test
    void whatWasPendingStaysSo() {
        Pending before = after(Pending.NONE, TODAY + 3);
        assertThat(after(before)).isEqualTo(before);
        assertThat(after(before, TODAY)).isEqualTo(new Pending(TODAY + 1, TODAY + WIDEST + 2));
    }

    @Test
    void cellsOutsideTheirPartOfTheArrayAreOthers() {
        long[] cells = {Cell.of(1, TODAY), Cell.of(2, TODAY - WIDEST), Cell.of(3, TODAY)};
        assertThat(Pending.NONE.after(cells, 1, 2, TODAY, WIDEST).isEmpty()).isTrue();
    }

    @Test
    void nothingIsPendingWhenAllItsDaysHaveBegun() {
        Pending plan = after(Pending.NONE, TODAY);
        assertThat(plan.begunBy(TODAY + WIDEST - 2).isEmpty()).isFalse();
        assertThat(plan.begunBy(TODAY + WIDEST - 1).isEmpty()).isTrue();
        assertThat(plan.begunBy(TODAY - 5)).isEqualTo(plan);
    }

    @Property
    void packedDaysAreTheSameBeforeAndAfter1970(
            @ForAll @IntRange(min = -40_000, max = 40_000) int next,
            @ForAll @IntRange(min = -40_000, max = 40_000) int last) {
        Pending plan = new Pending(next, last);
        assertThat(Pending.of(plan.packed())).isEqualTo(plan);
    }

    @Test
    void nothingPendingIsTheSameWhenPacked() {
        assertThat(Pending.of(Pending.NONE.packed())).isEqualTo(Pending.NONE);
    }

    private static Pending after(Pending before, int... changed) {
        long[] cells = IntStream.of(changed).mapToLong(day -> Cell.of(SERIES, day)).toArray();
        return before.after(cells, 0, cells.length, TODAY, WIDEST);
    }
}
