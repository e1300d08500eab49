package org.fenghuo.epi.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The areas in force and where each code lies among them. Unknown is not wrong: an unknown township
 * counts under its nearest known ancestor, anything else {@linkplain Place#OUTSIDE outside}. Not
 * for several threads.
 */
public final class AreaTree {
    private static final int MOST_LEVELS = 12;

    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /** A tree of these areas. */
    public static AreaTree of(Collection<Area> areas) {
        AreaTree tree = new AreaTree();
        areas.forEach(tree::put);
        return tree;
    }

    /** Adds an area or replaces the one of its code. */
    public void put(Area area) {
        areas.put(area.code(), area);
        places.clear();
    }

    /** Takes an area out; its children become roots, and what counted there counts above it. */
    public void remove(String code) {
        areas.remove(code);
        places.clear();
    }

    /** The area of a code that {@link #place} returned. */
    public Area area(String code) {
        return areas.getOrDefault(code, Area.OUTSIDE);
    }

    /** Where a code lies; the empty code lies outside. */
    public Place place(String code) {
        Place known = places.get(code);
        if (known != null) {
            return known;
        }
        Place found = find(code);
        if (places.size() > 4 * areas.size() + 10_000) {
            places.clear();
        }
        places.put(code, found);
        return found;
    }

    private Place find(String code) {
        for (String candidate : candidates(code)) {
            if (areas.containsKey(candidate)) {
                return placed(candidate);
            }
        }
        return Place.OUTSIDE;
    }

    /** The code, then for a code of the national division its ancestors by prefix. */
    static List<String> candidates(String code) {
        List<String> candidates = new ArrayList<>(5);
        candidates.add(code);
        int length = code.length();
        boolean division = length == 12 || length == 9 || length == 6 || length == 4;
        if (!division || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return candidates;
        }
        if (length > 9) {
            candidates.add(code.substring(0, 9));
        }
        if (length > 6) {
            candidates.add(code.substring(0, 6));
        }
        candidates.add(code.substring(0, 4) + "00");
        candidates.add(code.substring(0, 2) + "0000");
        return candidates;
    }

    private Place placed(String code) {
        List<String> path = new ArrayList<>();
        String county = null;
        String at = code;
        while (!at.isEmpty() && areas.containsKey(at) && path.size() < MOST_LEVELS) {
            if (path.contains(at)) {
                break;
            }
            path.add(at);
            if (county == null && areas.get(at).level() == AreaLevel.COUNTY) {
                county = at;
            }
            at = areas.get(at).parent();
        }
        return new Place(path, county == null ? code : county);
    }
}
