package org.fenghuo.feeds.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.Population;

/**
 * The tree of areas from reference files: {@code areas.csv}, beside it {@code townships.csv} and
 * {@code populations.csv} where there are such files.
 */
public final class ReferenceAreas {
    private static final String[] COLUMNS = {"code", "name_zh", "name_en", "level", "parent"};

    private ReferenceAreas() {}

    /** The areas that came with the program. */
    public static List<Area> read() {
        return read(ReferenceFiles.onClassPath());
    }

    /** The areas of a directory. */
    public static List<Area> read(Path directory) {
        return read(ReferenceFiles.in(directory));
    }

    /** The areas of these files in the order of the files, parents checked. */
    public static List<Area> read(ReferenceFiles files) {
        Map<String, List<Population>> populations = new HashMap<>();
        Map<String, Set<String>> sources = new HashMap<>();
        files
                .rowsIfThere("populations.csv", "area", "year", "age_band", "persons", "source")
                .orElse(List.of())
                .stream()
                .filter(row -> row.getField("age_band").equals("all"))
                .forEach(
                        row -> {
                            String area = row.getField("area");
                            populations
                                    .computeIfAbsent(area, any -> new ArrayList<>())
                                    .add(population(row));
                            sources.computeIfAbsent(area, any -> new TreeSet<>())
                                    .add(row.getField("source"));
                        });
        List<NamedCsvRecord> rows = new ArrayList<>(files.rows("areas.csv", COLUMNS));
        files.rowsIfThere("townships.csv", COLUMNS).ifPresent(rows::addAll);
        List<Area> areas =
                rows.stream()
                        .map(
                                row ->
                                        area(
                                                row,
                                                populations.getOrDefault(
                                                        row.getField("code"), List.of()),
                                                sources.get(row.getField("code"))))
                        .toList();
        checkTree(areas);
        return areas;
    }

    private static Population population(NamedCsvRecord row) {
        try {
            return new Population(
                    Integer.parseInt(row.getField("year")),
                    Double.parseDouble(row.getField("persons")));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "populations.csv, line %d: year and persons must be numbers, found %s and %s"
                            .formatted(
                                    row.getStartingLineNumber(),
                                    row.getField("year"),
                                    row.getField("persons")),
                    e);
        }
    }

    private static Area area(
            NamedCsvRecord row, List<Population> populations, Set<String> sources) {
        String nameZh = row.getField("name_zh");
        String nameEn = row.getField("name_en");
        String parent = row.getField("parent");
        return Area.newBuilder()
                .setCode(row.getField("code"))
                .setNameZh(nameZh)
                .setNameEn(nameEn.isEmpty() ? nameZh : nameEn)
                .setLevel(level(row))
                .setParent(parent.isEmpty() ? null : parent)
                .setPopulations(populations)
                .setPopulationSource(sources == null ? null : String.join(";", sources))
                .build();
    }

    private static AreaLevel level(NamedCsvRecord row) {
        try {
            return AreaLevel.valueOf(row.getField("level"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Area %s, line %d: level is %s, give one of %s"
                            .formatted(
                                    row.getField("code"),
                                    row.getStartingLineNumber(),
                                    row.getField("level"),
                                    List.of(AreaLevel.values())),
                    e);
        }
    }

    private static void checkTree(List<Area> areas) {
        Set<String> codes = new HashSet<>();
        for (Area area : areas) {
            if (!codes.add(area.getCode())) {
                throw new IllegalArgumentException(
                        "Area %s is listed twice; keep one row".formatted(area.getCode()));
            }
        }
        for (Area area : areas) {
            if (area.getParent() != null && !codes.contains(area.getParent())) {
                throw new IllegalArgumentException(
                        "Area %s has the parent %s, which is not listed; add a row for it"
                                .formatted(area.getCode(), area.getParent()));
            }
        }
    }
}
