package org.fenghuo.local.histories;

import static org.fenghuo.records.AreaLevel.COUNTY;
import static org.fenghuo.records.AreaLevel.PREFECTURE;
import static org.fenghuo.records.AreaLevel.PROVINCE;
import static org.fenghuo.records.AreaLevel.TOWNSHIP;

import java.util.List;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.Population;

/** The areas of the histories: one with four levels, one whose top is a city. */
final class Country {
    private Country() {}

    static List<Area> areas() {
        return List.of(
                area("610000", PROVINCE, null, new Population(2020, 39_000_000.0)),
                area("611000", PREFECTURE, "610000", new Population(2025, 2_000_000.0)),
                area(
                        "611022",
                        COUNTY,
                        "611000",
                        new Population(2024, 250_000.5),
                        new Population(2022, 260_000.0)),
                area("611024", COUNTY, "611000"),
                area("611022100", TOWNSHIP, "611022", new Population(2023, 31_000.0)),
                area("611022101", TOWNSHIP, "611022"),
                area("NYC", PREFECTURE, null, new Population(2020, 8_804_190.0)),
                area("BX", COUNTY, "NYC", new Population(2021, 1_424_948.0)));
    }

    static Area area(String code, AreaLevel level, String parent, Population... populations) {
        return Area.newBuilder()
                .setCode(code)
                .setNameZh("名" + code)
                .setNameEn("Name of " + code)
                .setLevel(level)
                .setParent(parent)
                .setPopulations(List.of(populations))
                .build();
    }

    /** The same as the jobs know them when they start. */
    static List<org.fenghuo.epi.place.Area> known(List<Area> areas) {
        return areas.stream()
                .map(
                        area ->
                                new org.fenghuo.epi.place.Area(
                                        area.getCode(),
                                        area.getNameZh(),
                                        area.getNameEn(),
                                        org.fenghuo.epi.place.AreaLevel.valueOf(
                                                area.getLevel().name()),
                                        area.getParent() == null ? "" : area.getParent(),
                                        area.getPopulations().stream()
                                                .map(
                                                        each ->
                                                                new org.fenghuo.epi.place
                                                                        .Population(
                                                                        each.getYear(),
                                                                        each.getPersons()))
                                                .toList()))
                .toList();
    }
}
