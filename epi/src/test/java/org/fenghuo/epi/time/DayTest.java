package org.fenghuo.epi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DayTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aDayBefore1970HasANegativeNumberAndTheSameDate() {
        Day day = Day.parse("1969-12-31");
        assertThat(day.epochDay()).isEqualTo(-1);
        assertThat(day).hasToString("1969-12-31");
        assertThat(day.startOfYear()).isEqualTo(Day.parse("1969-01-01"));
        assertThat(day.endOfYear()).isEqualTo(day);
    }

    @Test
    void anInstantBeforeMidnightUtcMayBelongToAnotherLocalDay() {
        long instant = Instant.parse("2026-03-10T03:30:00Z").toEpochMilli();
        assertThat(Day.of(instant, NEW_YORK)).isEqualTo(Day.parse("2026-03-09"));
        assertThat(Day.of(instant, ZoneId.of("Asia/Shanghai"))).isEqualTo(Day.parse("2026-03-10"));
    }

    @Test
    void aDayStartsWithItsFirstInstantAlsoWhereClocksJumpAtMidnight() {
        ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");
        Day jump = Day.parse("2018-11-04");
        assertThat(Instant.ofEpochMilli(jump.startsAt(saoPaulo)))
                .isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
        assertThat(Day.of(jump.startsAt(saoPaulo) - 1, saoPaulo)).isEqualTo(jump.plus(-1));
        assertThat(Day.of(jump.startsAt(saoPaulo), saoPaulo)).isEqualTo(jump);
    }

    @Test
    void aYearBefore29FebruaryIsThe28th() {
        assertThat(Day.parse("2024-02-29").yearBefore()).isEqualTo(Day.parse("2023-02-28"));
        assertThat(Day.parse("2025-02-28").yearBefore()).isEqualTo(Day.parse("2024-02-28"));
        assertThat(Day.parse("2025-03-01").yearBefore()).isEqualTo(Day.parse("2024-03-01"));
    }

    @Test
    void theMonthOfALeapDayBeginsWithItsFirst() {
        assertThat(Day.parse("2024-02-29").startOfMonth()).isEqualTo(Day.parse("2024-02-01"));
    }

    @Property
    void theEndsOfAYearAreThoseOfTheCalendar(
            @ForAll @IntRange(min = -61_000, max = 119_000) int number) {
        LocalDate date = LocalDate.ofEpochDay(number);
        Day day = new Day(number);
        assertThat(day.startOfYear().date()).isEqualTo(date.withDayOfYear(1));
        assertThat(day.endOfYear().date()).isEqualTo(date.withDayOfYear(date.lengthOfYear()));
        assertThat(day.yearBefore().date()).isEqualTo(date.minusYears(1));
    }
}
