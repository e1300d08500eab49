package org.fenghuo.local.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fenghuo.feeds.reference.ReferenceDisease;
import org.fenghuo.feeds.reference.ReferenceFiles;
import org.fenghuo.local.terminal.Name;
import org.fenghuo.records.Area;

/** What diseases and areas are called. */
public final class Names {
    private final Map<String, Name> diseases;
    private final Map<String, Name> areas;

    /** Those of our diseases, and of these areas. */
    public Names(List<Area> areas) {
        this.diseases =
                ReferenceDisease.read(ReferenceFiles.onClassPath()).stream()
                        .collect(
                                Collectors.toMap(
                                        ReferenceDisease::id,
                                        disease -> new Name(disease.nameZh(), disease.nameEn())));
        this.areas =
                areas.stream().collect(Collectors.toMap(Area::getCode, Names::name, (a, b) -> b));
    }

    private static Name name(Area area) {
        return new Name(area.getNameZh(), area.getNameEn() == null ? "" : area.getNameEn());
    }

    Name disease(String id) {
        return diseases.getOrDefault(id, new Name(id, ""));
    }

    Name area(String code) {
        return areas.getOrDefault(code, new Name(code, ""));
    }

    /** Several areas in a row. */
    String areas(List<String> codes) {
        return codes.stream().map(this::area).map(Name::toString).collect(Collectors.joining(", "));
    }
}
