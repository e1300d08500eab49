package org.fenghuo.feeds.nyc;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;

/**
 * The areas in which cases are counted: the boroughs and, last, the city, where persons live whose
 * borough is not known.
 *
 * @param codes the codes, a place's number being its position
 */
record Places(List<String> codes) {
    Places {
        codes = List.copyOf(codes);
    }

    static Places among(List<Area> areas) {
        List<String> boroughs = new ArrayList<>();
        List<String> cities = new ArrayList<>();
        for (Area area : areas) {
            if (area.getLevel() == AreaLevel.COUNTY) {
                boroughs.add(area.getCode());
            }
            if (area.getLevel() == AreaLevel.PREFECTURE) {
                cities.add(area.getCode());
            }
        }
        if (cities.size() != 1 || boroughs.isEmpty()) {
            throw new IllegalArgumentException(
                    "areas.csv names the cities %s and the boroughs %s with a rate-denominator: one city and at least one borough are needed"
                            .formatted(cities, boroughs));
        }
        boroughs.addAll(cities);
        return new Places(boroughs);
    }

    int count() {
        return codes.size();
    }

    int city() {
        return codes.size() - 1;
    }

    int boroughs() {
        return codes.size() - 1;
    }

    String code(int place) {
        return codes.get(place);
    }
}
