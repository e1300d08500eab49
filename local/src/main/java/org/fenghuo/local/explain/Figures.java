package org.fenghuo.local.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.fenghuo.epi.detect.Records;

/** Numbers and days as text, and when two numbers are the same. */
final class Figures {
    private static final double ROUNDING = 1e-9;
    private static final MathContext SHOWN = new MathContext(6);

    private Figures() {}

    /** Whether they differ by no more than the order of adding up explains. */
    static boolean same(double one, double other) {
        return Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
    }

    static String text(double number) {
        if (!Double.isFinite(number)) {
            return "-";
        }
        return BigDecimal.valueOf(number).round(SHOWN).stripTrailingZeros().toPlainString();
    }

    static String day(int day) {
        return day == Records.NO_DAY ? "-" : LocalDate.ofEpochDay(day).toString();
    }
}
