package org.fenghuo.epi.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysToWriteTest {
    private final DaysToWrite days = new DaysToWrite(100, 200);

    @Test
    void daysComeInOrderWhetherCertainOrNot() {
        days.writeWhereStanding(150, 151);
        days.write(120, 120);
        days.write(151, 152);
        assertThat(all()).containsExactly(120, 150, 151, 152);
        assertThat(all()).filteredOn(days::isCertain).containsExactly(120, 151, 152);
    }

    @Test
    void daysOutsideTheSpanAreLeftOut() {
        days.write(Integer.MIN_VALUE, 100);
        days.writeWhereStanding(200, Integer.MAX_VALUE);
        days.write(201, 300);
        assertThat(all()).containsExactly(100, 200);
    }

    @Test
    void aSpanThatEndsBeforeItBeginsNamesNoDay() {
        days.write(Integer.MAX_VALUE, Integer.MIN_VALUE);
        days.writeWhereStanding(151, 150);
        assertThat(days.next(Integer.MIN_VALUE)).isEqualTo(DaysToWrite.NONE);
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int day = days.next(Integer.MIN_VALUE);
                day != DaysToWrite.NONE;
                day = days.next(day + 1)) {
            all.add(day);
        }
        return all;
    }
}
