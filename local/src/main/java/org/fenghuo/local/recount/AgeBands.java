package org.fenghuo.local.recount;

import java.util.ArrayList;
import java.util.List;

/** Names the age band of a person. */
public final class AgeBands {
    /** Stands for a range of ages that has no end. */
    public static final int OPEN = Integer.MAX_VALUE;

    private final List<Integer> starts;
    private final List<String> names = new ArrayList<>();

    /** Bands that begin at these ages, from 0 upwards. */
    public AgeBands(List<Integer> starts) {
        this.starts = starts;
        for (int i = 0; i < starts.size(); i++) {
            names.add(name(i));
        }
    }

    /** The band of what a record says of an age; each part of it may be null. */
    public String of(Integer months, Integer years, Integer yearsUntil) {
        if (months != null) {
            return names.get(band(months / 12));
        }
        if (years == null) {
            return "unknown";
        }
        return ofRange(years, yearsUntil == null ? years : yearsUntil);
    }

    /** The band that contains these ages, both included; else the range itself. */
    public String ofRange(int from, int until) {
        if (band(from) == band(until)) {
            return names.get(band(from));
        }
        return until == OPEN ? from + "+" : from + "-" + until;
    }

    private int band(int age) {
        int band = 0;
        while (band + 1 < starts.size() && starts.get(band + 1) <= age) {
            band++;
        }
        return band;
    }

    private String name(int band) {
        int first = starts.get(band);
        if (band + 1 == starts.size()) {
            return first + "+";
        }
        int last = starts.get(band + 1) - 1;
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
