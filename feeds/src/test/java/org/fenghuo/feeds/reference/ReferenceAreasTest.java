package org.fenghuo.feeds.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceAreasTest {
    @TempDir Path folder;

    @Test
    void theSevenCountiesOfShangluoAddUpToTheCity() {
        List<Area> areas = ReferenceAreas.read();
        double city = persons(byCode(areas).get("611000"));
        double counties =
                areas.stream()
                        .filter(area -> "611000".equals(area.getParent()))
                        .mapToDouble(ReferenceAreasTest::persons)
                        .sum();
        assertThat(city).isEqualTo(2_041_231);
        assertThat(counties).isEqualTo(city);
    }

    @Test
    void everyTownshipHangsUnderACountyAndHasNoPopulation() {
        Map<String, Area> areas = byCode(ReferenceAreas.read());
        assertThat(areas.values())
                .filteredOn(area -> area.getLevel() == AreaLevel.TOWNSHIP)
                .hasSize(178)
                .allSatisfy(
                        township -> {
                            assertThat(areas.get(township.getParent()).getLevel())
                                    .isEqualTo(AreaLevel.COUNTY);
                            assertThat(township.getPopulations()).isEmpty();
                        });
    }

    @Test
    void aDirectoryWithAreasAloneIsEnough() throws IOException {
        Files.writeString(
                folder.resolve("areas.csv"),
                """
                code,name_zh,name_en,level,parent
                NYC,纽约,New York,PREFECTURE,
                BX,布朗克斯,Bronx,COUNTY,NYC
                """);
        assertThat(ReferenceAreas.read(folder))
                .extracting(Area::getCode, Area::getParent, Area::getPopulations)
                .containsExactly(tuple("NYC", null, List.of()), tuple("BX", "NYC", List.of()));
    }

    @Test
    void populationsOfSeveralYearsAreKept() throws IOException {
        Files.writeString(
                folder.resolve("areas.csv"), "code,name_zh,name_en,level,parent\nA,甲,A,COUNTY,\n");
        Files.writeString(
                folder.resolve("populations.csv"),
                """
                area,year,age_band,persons,source
                A,2019,all,10,x
                A,2020,0-4,3,y
                A,2020,all,11.5,z
                """);
        assertThat(ReferenceAreas.read(folder).get(0).getPopulations())
                .containsExactly(new Population(2019, 10.0), new Population(2020, 11.5));
    }

    @Test
    void aParentThatIsNotListedIsNamed() throws IOException {
        Files.writeString(
                folder.resolve("areas.csv"),
                "code,name_zh,name_en,level,parent\nBX,布朗克斯,Bronx,COUNTY,NYC\n");
        assertThatThrownBy(() -> ReferenceAreas.read(folder))
                .hasMessage("Area BX has the parent NYC, which is not listed; add a row for it");
    }

    @Test
    void aLackingColumnIsNamed() throws IOException {
        Files.writeString(folder.resolve("areas.csv"), "code,name_zh\nBX,布朗克斯\n");
        assertThatThrownBy(() -> ReferenceAreas.read(folder))
                .hasMessage(
                        "Reference file areas.csv has columns [code, name_zh] and lacks"
                                + " name_en; add it");
    }

    private static Map<String, Area> byCode(List<Area> areas) {
        return areas.stream().collect(Collectors.toMap(Area::getCode, Function.identity()));
    }

    private static double persons(Area area) {
        return area.getPopulations().get(0).getPersons();
    }
}
