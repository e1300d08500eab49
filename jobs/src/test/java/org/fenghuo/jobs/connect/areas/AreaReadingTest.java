package org.fenghuo.jobs.connect.areas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.records.Area;
import org.fenghuo.records.Population;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class AreaReadingTest {
    private final AreaReading reading = new AreaReading(FramingSettings.SHIPPED);

    @Test
    void anAreaIsReadWithItsPopulationsByYear() throws Exception {
        var populations = List.of(new Population(2025, 7.5), new Population(2020, 6.0));
        assertThat(read(area("BX").setPopulations(populations).setParent("NYC").build()))
                .containsExactly(
                        AreaChange.to(
                                new org.fenghuo.epi.place.Area(
                                        "BX",
                                        "zh",
                                        "en",
                                        AreaLevel.COUNTY,
                                        "NYC",
                                        List.of(
                                                new org.fenghuo.epi.place.Population(2020, 6),
                                                new org.fenghuo.epi.place.Population(2025, 7.5)))));
    }

    @Test
    void anAreaCountsThoughItsPopulationsCannotBeUsed() throws Exception {
        var populations =
                List.of(
                        new Population(2020, 0.0),
                        new Population(2021, -1.0),
                        new Population(2022, Double.NaN),
                        new Population(2023, Double.POSITIVE_INFINITY),
                        new Population(0, 1_000.0),
                        new Population(20_240, 1_000.0),
                        new Population(2025, 1_000.0));
        assertThat(read(area("BX").setPopulations(populations).build()))
                .extracting(change -> change.area().get(0).populations())
                .containsExactly(List.of(new org.fenghuo.epi.place.Population(2025, 1_000)));
    }

    @Test
    void ofSeveralPopulationsOfOneYearTheLastHolds() throws Exception {
        var populations = List.of(new Population(2025, 1.0), new Population(2025, 2.0));
        assertThat(read(area("BX").setPopulations(populations).build()))
                .extracting(change -> change.area().get(0).populations())
                .containsExactly(List.of(new org.fenghuo.epi.place.Population(2025, 2)));
    }

    @Test
    void anAreaThatIsItsOwnParentIsARoot() throws Exception {
        assertThat(read(area("BX").setParent("BX").build()))
                .extracting(change -> change.area().get(0).parent())
                .containsExactly("");
    }

    @Test
    void aMessageWithoutAValueRemovesTheAreaOfItsKey() throws Exception {
        assertThat(reading.read(message("BX", null))).contains(AreaChange.removal("BX"));
        assertThat(reading.read(message(null, null))).isEmpty();
    }

    @Test
    void whatCannotBeReadChangesNothing() throws Exception {
        assertThat(reading.read(message("BX", new byte[] {1, 2, 3}))).isEmpty();
        assertThat(read(area(" ").build())).isEmpty();
        assertThat(read(area("BX").setLevel(org.fenghuo.records.AreaLevel.UNRECOGNISED).build()))
                .isEmpty();
    }

    private List<AreaChange> read(Area area) throws InterruptedException {
        byte[] value = ValueWriter.<Area>singleObject(Topics.AREAS).encode(area);
        return reading.read(message(area.getCode(), value)).stream().toList();
    }

    private static Area.Builder area(String code) {
        return Area.newBuilder()
                .setCode(code)
                .setNameZh("zh")
                .setNameEn("en")
                .setLevel(org.fenghuo.records.AreaLevel.COUNTY)
                .setPopulations(List.of());
    }

    private static ConsumerRecord<byte[], byte[]> message(String key, byte[] value) {
        return new ConsumerRecord<>(
                Topics.AREAS.name(), 0, 3, key == null ? null : key.getBytes(UTF_8), value);
    }
}
