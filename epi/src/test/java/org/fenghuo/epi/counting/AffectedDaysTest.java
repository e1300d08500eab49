package org.fenghuo.epi.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.time.Day;
import org.junit.jupiter.api.Test;

class AffectedDaysTest {
    private static final int DAY = new Day(18_000).epochDay();

    @Test
    void askedFromTheBeginningOfTimeTheFirstAffectedDayIsFound() {
        AffectedDays affected = new AffectedDays(DAY, DAY + 100, Windows.USUAL);
        affected.change(DAY);
        assertThat(affected.next(Integer.MIN_VALUE)).isEqualTo(DAY);
        assertThat(affected.next(DAY)).isEqualTo(DAY);
        assertThat(affected.next(DAY + 1)).isEqualTo(DAY + 1);
    }

    @Test
    void aChangeIsCertainToBeWrittenInItsWidestWindowAndNoLonger() {
        AffectedDays affected = new AffectedDays(DAY, DAY + 100, Windows.USUAL);
        affected.change(DAY + 3);
        assertThat(certainDays(affected)).hasSize(28).startsWith(DAY + 3).endsWith(DAY + 30);
    }

    @Test
    void beyondTheLastDayNothingIsAffected() {
        AffectedDays affected = new AffectedDays(DAY, DAY + 2, Windows.USUAL);
        affected.change(DAY);
        assertThat(certainDays(affected)).containsExactly(DAY, DAY + 1, DAY + 2);
        assertThat(affected.next(DAY + 3)).isEqualTo(Integer.MIN_VALUE);
    }

    private static List<Integer> certainDays(AffectedDays affected) {
        List<Integer> days = new ArrayList<>();
        for (int day = affected.next(Integer.MIN_VALUE);
                day != Integer.MIN_VALUE;
                day = affected.next(day + 1)) {
            if (affected.isCertain(day)) {
                days.add(day);
            }
        }
        return days;
    }
}
