package org.fenghuo.jobs.connect.alerts;

import java.time.Instant;
import java.time.LocalDate;

/** What is null in a record and has a value of its own here that stands for nothing. */
final class Nullable {
    private Nullable() {}

    static int day(LocalDate day, int none) {
        return day == null ? none : Math.toIntExact(day.toEpochDay());
    }

    static LocalDate dayUnless(int none, int day) {
        return day == none ? null : LocalDate.ofEpochDay(day);
    }

    static long instant(Instant instant, long none) {
        return instant == null ? none : instant.toEpochMilli();
    }

    static Instant instantUnless(long none, long instant) {
        return instant == none ? null : Instant.ofEpochMilli(instant);
    }

    static double number(Double number, double none) {
        return number == null ? none : number;
    }

    /** Null for the number that stands for nothing, not-a-number included. */
    static Double numberUnless(double none, double number) {
        return Double.compare(number, none) == 0 ? null : number;
    }

    static String text(String text) {
        return text == null ? "" : text;
    }

    static String textUnlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
