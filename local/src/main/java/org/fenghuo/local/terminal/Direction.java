package org.fenghuo.local.terminal;

/** Where a curve is going: the last seven days against the seven before. */
public enum Direction {
    SOARING('↑', "rising fast"),
    RISING('↗', "rising"),
    LEVEL('→', "level"),
    FALLING('↘', "falling"),
    PLUNGING('↓', "falling fast");

    private static final double CLEARLY = 1.15;
    private static final double STRONGLY = 1.5;
    private static final int LEAST_DIFFERENCE = 3;

    private final char arrow;
    private final String words;

    Direction(char arrow, String words) {
        this.arrow = arrow;
        this.words = words;
    }

    /** Compares two counts of seven days; fewer than three cases of difference are level. */
    public static Direction of(double before, double now) {
        if (Math.abs(now - before) < LEAST_DIFFERENCE) {
            return LEVEL;
        }
        if (now > before) {
            return now >= STRONGLY * before ? SOARING : now >= CLEARLY * before ? RISING : LEVEL;
        }
        return before >= STRONGLY * now ? PLUNGING : before >= CLEARLY * now ? FALLING : LEVEL;
    }

    public char arrow() {
        return arrow;
    }

    public String words() {
        return words;
    }
}
