package org.fenghuo.epi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LocalDaysTest {
    private static final List<String> ZONES =
            List.of(
                    "Asia/Shanghai",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "America/St_Johns",
                    "America/Havana",
                    "Pacific/Apia",
                    "Africa/Monrovia",
                    "UTC");

    @Property
    void whateverWasAskedBeforeTheDayIsThatOfTheCalendar(
            @ForAll("zones") ZoneId zone, @ForAll("nearInstants") List<Long> instants) {
        LocalDays days = new LocalDays(zone);
        for (long instant : instants) {
            assertThat((long) days.epochDay(instant))
                    .as("%s in %s", Instant.ofEpochMilli(instant), zone)
                    .isEqualTo(dayOfTheCalendar(instant, zone));
        }
    }

    @Property
    void aDayBeginsWhereItSaysAndNoMillisecondSooner(
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = -2_000_000_000_000L, max = 4_000_000_000_000L) long instant) {
        LocalDays days = new LocalDays(zone);
        int day = days.epochDay(instant);
        assertThat(days.startOf(day)).isLessThanOrEqualTo(instant);
        assertThat(dayOfTheCalendar(days.startOf(day) - 1, zone)).isLessThan(day);
    }

    /** At St. John's clocks went back at one minute past midnight, so that a day began twice. */
    @Test
    void aNightThatComesTwiceCountsAsTheCalendarSays() {
        ZoneId zone = ZoneId.of("America/St_Johns");
        LocalDays days = new LocalDays(zone);
        long midnight = Instant.parse("2010-11-07T02:30:00Z").toEpochMilli();
        int sunday = (int) LocalDate.of(2010, 11, 7).toEpochDay();
        assertThat(days.epochDay(midnight)).isEqualTo(sunday);
        assertThat(days.epochDay(midnight + 120_000)).isEqualTo(sunday - 1);
        assertThat(days.epochDay(midnight + 3_600_000)).isEqualTo(sunday);
    }

    @Test
    void anInstantMillionsOfYearsAwayHasADayToo() {
        LocalDays days = new LocalDays(ZoneId.of("Asia/Shanghai"));
        assertThat(days.epochDay(Long.MAX_VALUE)).isEqualTo(2_000_000_000);
        assertThat(days.epochDay(Long.MIN_VALUE)).isEqualTo(-2_000_000_000);
        assertThat(days.epochDay(0)).isZero();
    }

    private static long dayOfTheCalendar(long instant, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(instant), zone).toEpochDay();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    /** Hours round a change of clocks of some year, forwards and backwards. */
    @Provide
    Arbitrary<List<Long>> nearInstants() {
        Arbitrary<Long> starts =
                Arbitraries.longs().between(-2_500_000_000_000L, 4_000_000_000_000L);
        Arbitrary<List<Integer>> steps =
                Arbitraries.integers().between(-90_000_000, 90_000_000).list().ofSize(20);
        return starts.flatMap(
                start -> steps.map(all -> all.stream().map(step -> start + step).toList()));
    }
}
