package org.fenghuo.epi.cases;

import java.io.Serializable;

/**
 * A range of ages in whole years, both ends included; as small numbers, since it is part of every
 * counted cell.
 *
 * @param from lowest age
 * @param to highest age, {@link #OPEN} for no limit
 */
public record AgeBand(int from, int to) implements Serializable {
    /** Upper end of a band without one. */
    public static final int OPEN = 253;

    /** Age not known. */
    public static final AgeBand UNKNOWN = new AgeBand(254, 254);

    /** All ages together, the unknown included. */
    public static final AgeBand ALL = new AgeBand(255, 255);

    public AgeBand {
        if (from < 0 || from > to || to > 255) {
            throw new IllegalArgumentException(
                    "age band %d to %d: give two ages in years, the lower one first"
                            .formatted(from, to));
        }
    }

    /** The band of a label. */
    public static AgeBand labelled(String label) {
        return switch (label) {
            case "all" -> ALL;
            case "unknown" -> UNKNOWN;
            default -> {
                int dash = label.indexOf('-');
                String from = dash < 0 ? label.replace("+", "") : label.substring(0, dash);
                int lowest = Integer.parseInt(from);
                if (label.endsWith("+")) {
                    yield new AgeBand(lowest, OPEN);
                }
                yield dash < 0
                        ? new AgeBand(lowest, lowest)
                        : new AgeBand(lowest, Integer.parseInt(label.substring(dash + 1)));
            }
        };
    }

    /** The band as documents name it: {@code 0}, {@code 1-4}, {@code 80+}. */
    public String label() {
        if (this.equals(ALL)) {
            return "all";
        }
        if (this.equals(UNKNOWN)) {
            return "unknown";
        }
        if (to == OPEN) {
            return from + "+";
        }
        return from == to ? String.valueOf(from) : from + "-" + to;
    }
}
