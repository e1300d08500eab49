package org.fenghuo.feeds.county;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** When people sit at the reporting system: eight to six, and at the weekend only few of them. */
final class WorkingHours {
    private static final int OPENS = 8;
    private static final int CLOSES = 18;
    private static final int SECONDS_OF_THE_MORNING = 3 * 3600;

    private WorkingHours() {}

    /** A moment of a consultation on that day. */
    static Instant consultation(LocalDate day, Dice dice) {
        int second = dice.between(OPENS * 3600, (CLOSES - 1) * 3600);
        return instant(day.atStartOfDay().plusSeconds(second));
    }

    /** The first moment from this one on at which somebody on duty all week enters a card. */
    static Instant onDuty(Instant earliest, Dice dice) {
        return next(earliest, dice, true);
    }

    /** The same for somebody who does not work at the weekend. */
    static Instant onWeekdays(Instant earliest, Dice dice) {
        return next(earliest, dice, false);
    }

    private static Instant next(Instant earliest, Dice dice, boolean weekend) {
        LocalDateTime time = LocalDateTime.ofInstant(earliest, CountySettings.ZONE);
        if (time.getHour() >= CLOSES) {
            time = morning(time.toLocalDate().plusDays(1), dice);
        } else if (time.getHour() < OPENS) {
            time = morning(time.toLocalDate(), dice);
        }
        while (!weekend && isWeekend(time.getDayOfWeek())) {
            time = morning(time.toLocalDate().plusDays(1), dice);
        }
        return instant(time);
    }

    private static LocalDateTime morning(LocalDate day, Dice dice) {
        return day.atTime(OPENS, 0).plusSeconds(dice.between(0, SECONDS_OF_THE_MORNING));
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(CountySettings.ZONE).toInstant();
    }

    /** The local day of an instant. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CountySettings.ZONE);
    }
}
