package org.fenghuo.local.terminal;

import java.util.List;

/**
 * One line of the picture: a disease in an area.
 *
 * @param disease the disease
 * @param area the area
 * @param sevenDays cases of the seven days that end on each day, the oldest first
 * @param rate cases of the newest seven days per 100,000 residents; NaN if nobody knows how many
 *     live there
 */
public record Curve(Name disease, Name area, List<Double> sevenDays, double rate) {
    private static final int WEEK = 7;

    public Curve {
        sevenDays = List.copyOf(sevenDays);
    }

    /** Cases of the newest seven days. */
    public double newest() {
        return daysBeforeNewest(0);
    }

    public Direction direction() {
        return Direction.of(daysBeforeNewest(WEEK), newest());
    }

    private double daysBeforeNewest(int days) {
        int at = sevenDays.size() - 1 - days;
        return at < 0 ? 0 : sevenDays.get(at);
    }
}
