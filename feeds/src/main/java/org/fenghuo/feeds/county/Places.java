package org.fenghuo.feeds.county;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenghuo.feeds.reference.ReferenceAreas;
import org.fenghuo.feeds.reference.ReferenceFiles;
import org.fenghuo.records.Area;
import org.fenghuo.records.Population;

/** Shangluo's counties with real populations and its townships with invented ones. */
final class Places {
    /** The prefecture that lends its areas. */
    static final String PREFECTURE = "611000";

    private static final int YEAR = 2020;

    private final List<Area> areas;
    private final List<String> counties;
    private final List<Township> townships = new ArrayList<>();
    private final Weighted<Township> byPersons;
    private final Map<String, Weighted<Township>> byPersonsInCounty;
    private final double persons;

    Places(CountySettings settings, ReferenceFiles reference) {
        List<Area> known = ReferenceAreas.read(reference);
        List<NamedCsvRecord> rows = reference.rows("townships.csv", "code", "parent", "kind");
        List<Area> sevenCounties =
                known.stream().filter(area -> PREFECTURE.equals(area.getParent())).toList();
        for (Area county : sevenCounties) {
            townships.addAll(divide(county, rows, settings));
        }
        this.counties = sevenCounties.stream().map(Area::getCode).toList();
        this.byPersons = Weighted.by(townships, Township::persons);
        this.byPersonsInCounty =
                counties.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        county ->
                                                Weighted.by(
                                                        townshipsOf(county), Township::persons)));
        this.persons = townships.stream().mapToInt(Township::persons).sum();
        this.areas = known.stream().map(area -> peopled(area, settings)).toList();
    }

    private static List<Township> divide(
            Area county, List<NamedCsvRecord> rows, CountySettings settings) {
        Dice dice = Dice.of(settings.seed(), "townships", county.getCode());
        List<NamedCsvRecord> parts =
                rows.stream()
                        .filter(row -> row.getField("parent").equals(county.getCode()))
                        .toList();
        double[] weights =
                parts.stream()
                        .mapToDouble(row -> weight(row.getField("kind")) * (0.5 + dice.share()))
                        .toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        long left = Math.round(county.getPopulations().get(0).getPersons() * settings.scale());
        List<Township> townships = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            int persons = (int) Math.round(left * weights[i] / sum);
            left -= persons;
            sum -= weights[i];
            NamedCsvRecord row = parts.get(i);
            boolean rural = row.getField("kind").startsWith("town");
            townships.add(new Township(row.getField("code"), county.getCode(), rural, persons));
        }
        return townships;
    }

    private static double weight(String kind) {
        if (kind.startsWith("subdistrict")) {
            return 3;
        }
        return kind.startsWith("town") ? 1 : 0.02;
    }

    private Area peopled(Area area, CountySettings settings) {
        if (area.getParent() != null && counties.contains(area.getParent())) {
            double invented =
                    townships.stream()
                            .filter(township -> township.code().equals(area.getCode()))
                            .mapToInt(Township::persons)
                            .sum();
            return withPersons(
                    area,
                    invented,
                    "invented: the county's 2020 population divided by weights of seed "
                            + settings.seed());
        }
        boolean ours = counties.contains(area.getCode()) || area.getCode().equals(PREFECTURE);
        if (!ours || settings.scale() == 1) {
            return area;
        }
        double scaled = area.getPopulations().get(0).getPersons() * settings.scale();
        return withPersons(
                area,
                Math.rint(scaled),
                "invented: " + settings.scale() + " times " + area.getPopulationSource());
    }

    private static Area withPersons(Area area, double persons, String source) {
        return Area.newBuilder()
                .setCode(area.getCode())
                .setNameZh(area.getNameZh())
                .setNameEn(area.getNameEn())
                .setLevel(area.getLevel())
                .setParent(area.getParent())
                .setPopulations(List.of(new Population(YEAR, persons)))
                .setPopulationSource(source)
                .build();
    }

    List<Area> areas() {
        return areas;
    }

    List<String> counties() {
        return counties;
    }

    double persons() {
        return persons;
    }

    List<Township> townshipsOf(String county) {
        return townships.stream().filter(township -> township.county().equals(county)).toList();
    }

    Township anywhere(Dice dice) {
        return byPersons.pick(dice);
    }

    Township in(String county, Dice dice) {
        return byPersonsInCounty.get(county).pick(dice);
    }

    /** The most populous subdistrict of a county. */
    Township seat(String county) {
        return townshipsOf(county).stream()
                .filter(township -> !township.rural())
                .max(Comparator.comparingInt(Township::persons))
                .orElseThrow();
    }
}
