package org.fenghuo.epi.counting;

import java.io.Serializable;
import java.util.List;

/**
 * The widths of the rolling windows.
 *
 * @param days widths in days, growing
 */
public record Windows(List<Integer> days) implements Serializable {
    /** The widths that are written when nothing else is said. */
    public static final Windows USUAL = new Windows(List.of(7, 14, 28));

    private static final int WIDEST = 366;

    public Windows {
        days = List.copyOf(days);
        int before = 1;
        for (int width : days) {
            if (width <= before || width > WIDEST) {
                throw new IllegalArgumentException(
                        "windows is %s: give growing widths in days from 2 to %d"
                                .formatted(days, WIDEST));
            }
            before = width;
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("windows is empty: give widths such as 7,14,28");
        }
    }

    /** The widest window in days. */
    public int widest() {
        return days.get(days.size() - 1);
    }
}
