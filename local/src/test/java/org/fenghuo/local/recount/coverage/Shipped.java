package org.fenghuo.local.recount.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.fenghuo.local.recount.Places;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.Population;

/** The reference that is shipped, and a county with two townships. */
final class Shipped {
    static final List<Area> AREAS =
            List.of(
                    area("610000", AreaLevel.PROVINCE, null, 1_000),
                    area("611022", AreaLevel.COUNTY, "610000", 10),
                    area("611022101", AreaLevel.TOWNSHIP, "611022", 0),
                    area("611022102", AreaLevel.TOWNSHIP, "611022", 0));

    static final CoverageCount.Reference REFERENCE =
            new CoverageCount.Reference(
                    new Places(AREAS),
                    read("immunization_schedule.csv", Schedule::read),
                    read("vaccines.csv", Vaccines::read),
                    read("coverage_targets.csv", Targets::read));

    private Shipped() {}

    private static Area area(String code, AreaLevel level, String parent, double persons) {
        return Area.newBuilder()
                .setCode(code)
                .setNameZh("名" + code)
                .setNameEn(code)
                .setLevel(level)
                .setParent(parent)
                .setPopulations(persons == 0 ? List.of() : List.of(new Population(2020, persons)))
                .build();
    }

    private static <T> T read(String name, Function<Reader, T> reading) {
        try (Reader file =
                new InputStreamReader(
                        Shipped.class.getResourceAsStream("/reference/" + name), UTF_8)) {
            return reading.apply(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
