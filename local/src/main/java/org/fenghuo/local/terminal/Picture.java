package org.fenghuo.local.terminal;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Curves as text, one line each, within a number of columns.
 *
 * @param columns how wide the terminal is
 * @param coloured whether curves that rise are in colour
 */
public record Picture(int columns, boolean coloured) {
    private static final int LEAST_COLUMNS = 40;
    private static final int LEAST_BARS = 8;
    private static final int MOST_BARS = 60;
    private static final int COUNT = 7;
    private static final int RATE = 8;
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    public Picture {
        if (columns < LEAST_COLUMNS) {
            throw new IllegalArgumentException(
                    "A picture needs %d columns, the terminal has %d; make it wider"
                            .formatted(LEAST_COLUMNS, columns));
        }
    }

    /** The curves under a line of headings; every line ends with a line break. */
    public String draw(List<Curve> curves) {
        int names = columns - LEAST_BARS - COUNT - RATE - 6;
        int disease = Math.min(widest(curves, Curve::disease, "疾病 disease"), names / 2);
        int area = Math.min(widest(curves, Curve::area, "地区 area"), names - disease);
        int bars = Math.min(MOST_BARS, columns - disease - area - COUNT - RATE - 6);
        StringBuilder text = new StringBuilder();
        text.append(Width.left("疾病 disease", disease))
                .append(' ')
                .append(Width.left("地区 area", area))
                .append(' ')
                .append(Width.left("曲线 curve", bars))
                .append(Width.right("7天 7d", COUNT))
                .append(Width.right("/10万", RATE))
                .append('\n');
        for (Curve curve : curves) {
            text.append(Width.left(curve.disease().toString(), disease))
                    .append(' ')
                    .append(Width.left(curve.area().toString(), area))
                    .append(' ')
                    .append(ending(curve, bars))
                    .append('\n');
        }
        return text.toString();
    }

    private String ending(Curve curve, int bars) {
        Direction direction = curve.direction();
        String ending =
                Sparkline.draw(curve.sevenDays(), bars)
                        + Width.right(number(curve.newest(), 0), COUNT)
                        + Width.right(number(curve.rate(), 1), RATE)
                        + ' '
                        + direction.arrow();
        if (!coloured) {
            return ending;
        }
        return switch (direction) {
            case SOARING -> RED + ending + PLAIN;
            case RISING -> YELLOW + ending + PLAIN;
            case LEVEL, FALLING, PLUNGING -> ending;
        };
    }

    private static int widest(List<Curve> curves, Function<Curve, Name> name, String heading) {
        return curves.stream()
                .mapToInt(curve -> Width.of(name.apply(curve).toString()))
                .reduce(Width.of(heading), Math::max);
    }

    /** One line of plain words for each curve, for logs and for whoever cannot see a picture. */
    public static String words(String day, List<Curve> curves) {
        StringBuilder text = new StringBuilder();
        for (Curve curve : curves) {
            text.append(day)
                    .append(' ')
                    .append(curve.disease())
                    .append(", ")
                    .append(curve.area())
                    .append(": ")
                    .append(number(curve.newest(), 0))
                    .append(" cases in 7 days, ")
                    .append(number(curve.rate(), 1))
                    .append(" per 100,000, ")
                    .append(curve.direction().words())
                    .append('\n');
        }
        return text.toString();
    }

    private static String number(double value, int decimals) {
        return Double.isNaN(value)
                ? "-"
                : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
