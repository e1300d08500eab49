package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class StampsTest {
    @Property
    void versionsGrowWhateverTheClockDoes(
            @ForAll @Size(min = 2, max = 50) List<@LongRange(min = 0, max = 100) Long> clock) {
        int[] tick = {0};
        var stamps = new Stamps(() -> clock.get(tick[0]++));
        long last = -1;
        for (int stamp = 0; stamp < clock.size(); stamp++) {
            Stamp next = stamps.next();
            assertThat(next.version()).isGreaterThan(last).isGreaterThanOrEqualTo(clock.get(stamp));
            assertThat(next.micros()).isEqualTo(clock.get(stamp));
            last = next.version();
        }
    }

    @Test
    void aVersionOfSomebodyElseIsPassedOverAndALowerOneChangesNothing() {
        var stamps = new Stamps(() -> 10);
        stamps.passOver(1_000);
        stamps.passOver(5);
        assertThat(stamps.next().version()).isEqualTo(1_001);
        assertThat(stamps.next().micros()).isEqualTo(10);
    }
}
