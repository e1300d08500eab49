package org.fenghuo.feeds.nyc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the daily file counts: two classes of cases and two things that befall them. */
enum Measure {
    CONFIRMED(0),
    PROBABLE(1),
    HOSPITALIZED(2),
    DEATH(3);

    /** The classes of cases, the surer one first. */
    static final List<Measure> CASES = List.of(CONFIRMED, PROBABLE);

    /** What befalls a case. */
    static final List<Measure> EVENTS = List.of(HOSPITALIZED, DEATH);

    private final int number;

    Measure(int number) {
        this.number = number;
    }

    /** Its place in arrays. */
    int number() {
        return number;
    }

    static Optional<Measure> named(String name) {
        for (Measure measure : values()) {
            if (measure.word().equals(name)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
