package org.fenghuo.jobs.connect.areas;

import java.util.List;
import java.util.Optional;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.Population;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads areas from the values of their topic; an unusable one is told in the log and left out. */
final class AreaReading {
    private static final Logger LOG = LoggerFactory.getLogger(AreaReading.class);

    private final ValueReader<org.fenghuo.records.Area> reader;

    AreaReading(FramingSettings framing) {
        reader = new ValueReader<>(Topics.AREAS, org.fenghuo.records.Area.class, framing);
    }

    Optional<Area> read(byte[] value, long offset) throws InterruptedException {
        Reading<org.fenghuo.records.Area> reading = reader.read(value);
        if (reading instanceof Reading.Refused<org.fenghuo.records.Area> refused) {
            LOG.error(
                    "areas at offset {}: {} where {} was expected; the area is left out",
                    offset,
                    refused.why().found(),
                    refused.why().expected());
            return Optional.empty();
        }
        var record = ((Reading.Read<org.fenghuo.records.Area>) reading).record();
        try {
            return Optional.of(area(record));
        } catch (IllegalArgumentException unusable) {
            LOG.error(
                    "areas at offset {}: {}; the area is left out", offset, unusable.getMessage());
            return Optional.empty();
        }
    }

    private static Area area(org.fenghuo.records.Area record) {
        List<Population> populations =
                record.getPopulations().stream()
                        .map(each -> new Population(each.getYear(), each.getPersons()))
                        .toList();
        return new Area(
                record.getCode(),
                record.getNameZh(),
                record.getNameEn(),
                AreaLevel.valueOf(record.getLevel().name()),
                record.getParent() == null ? "" : record.getParent(),
                populations);
    }
}
