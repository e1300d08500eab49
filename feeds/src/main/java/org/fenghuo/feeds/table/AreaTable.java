package org.fenghuo.feeds.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fenghuo.records.Area;
import org.fenghuo.records.Population;

/**
 * Reads the areas of a data set, each with the one population that its README names for rates.
 *
 * @param levels what each level of the file is to us
 */
public record AreaTable(Map<String, Denominator> levels) {
    private static final List<String> COLUMNS =
            List.of("area", "level", "parent", "name", "age_band", "population", "source");

    public AreaTable {
        levels = Map.copyOf(levels);
    }

    /** The areas of the folder's areas.csv, larger ones first. */
    public List<Area> read(Path folder) throws IOException {
        List<Area> areas = new ArrayList<>();
        Table.in(folder, "areas", COLUMNS)
                .forEach(
                        row -> {
                            Denominator denominator = levels.get(row.text(1));
                            if (denominator == null) {
                                throw row.wrong(1, "one of the levels " + levels.keySet());
                            }
                            if (denominator.ageBand().equals(row.text(4))) {
                                areas.add(area(row, denominator));
                            }
                        });
        areas.sort(Comparator.comparing(Area::getLevel));
        return List.copyOf(areas);
    }

    private static Area area(TableRow row, Denominator denominator) {
        Area area = new Area();
        area.setCode(row.text(0));
        area.setNameZh(row.text(3));
        area.setNameEn(row.text(3));
        area.setLevel(denominator.level());
        area.setParent(row.text(2).isEmpty() ? null : row.text(2));
        area.setPopulations(List.of(new Population(denominator.year(), row.number(5))));
        area.setPopulationSource(row.text(6));
        return area;
    }
}
