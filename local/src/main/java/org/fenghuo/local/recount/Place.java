package org.fenghuo.local.recount;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** An area as it is counted; one object an area, so that sameness is identity. */
public final class Place {
    private final String code;
    private final String name;
    private final String level;
    private final NavigableMap<Integer, Double> personsByYear;

    Place(String code, String name, String level, Map<Integer, Double> personsByYear) {
        this.code = code;
        this.name = name;
        this.level = level;
        this.personsByYear = new TreeMap<>(personsByYear);
    }

    /** Its code. */
    public String code() {
        return code;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its level, as documents name it. */
    public String level() {
        return level;
    }

    /** Year and persons of the newest year not after the given one, else of the earliest. */
    public Optional<Map.Entry<Integer, Double>> population(int year) {
        Map.Entry<Integer, Double> newest = personsByYear.floorEntry(year);
        return Optional.ofNullable(newest == null ? personsByYear.firstEntry() : newest);
    }
}
