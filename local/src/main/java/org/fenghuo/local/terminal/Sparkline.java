package org.fenghuo.local.terminal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A series of numbers as a row of little bars. */
public final class Sparkline {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /**
     * Bars for the values, the oldest first, each scaled to the greatest of them. Nothing but zero
     * has the lowest bar. More values than columns are drawn as the greatest of each group, fewer
     * stand at the right.
     */
    public static String draw(List<Double> values, int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("A curve needs a column, not " + columns);
        }
        List<Double> drawn = fitted(values, columns);
        double greatest = drawn.isEmpty() ? 0 : Collections.max(drawn);
        StringBuilder bars = new StringBuilder(" ".repeat(columns - drawn.size()));
        for (double value : drawn) {
            bars.append(BARS.charAt(step(value, greatest)));
        }
        return bars.toString();
    }

    private static int step(double value, double greatest) {
        if (value <= 0) {
            return 0;
        }
        int highest = BARS.length() - 1;
        return Math.max(1, (int) Math.round(value / greatest * highest));
    }

    private static List<Double> fitted(List<Double> values, int columns) {
        if (values.size() <= columns) {
            return values;
        }
        List<Double> groups = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int from = (int) ((long) column * values.size() / columns);
            int to = (int) ((long) (column + 1) * values.size() / columns);
            groups.add(Collections.max(values.subList(from, to)));
        }
        return groups;
    }
}
