package org.fenghuo.jobs.connect.areas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.Population;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what becomes of areas from the messages of their topic. What cannot be used of an area is
 * told in the log and left out: a population alone, or the whole message, which changes nothing.
 */
final class AreaReading implements PlaceReading {
    private static final Logger LOG = LoggerFactory.getLogger(AreaReading.class);
    private static final int LAST_YEAR = 9999;

    private final ValueReader<org.fenghuo.records.Area> reader;

    AreaReading(FramingSettings framing) {
        reader = new ValueReader<>(Topics.AREAS, org.fenghuo.records.Area.class, framing);
    }

    @Override
    public Optional<AreaChange> read(ConsumerRecord<byte[], byte[]> message)
            throws InterruptedException {
        if (message.value() == null) {
            return message.key() == null
                    ? Optional.empty()
                    : Optional.of(AreaChange.removal(new String(message.key(), UTF_8)));
        }
        Reading<org.fenghuo.records.Area> reading = reader.read(message.value());
        if (reading instanceof Reading.Refused<org.fenghuo.records.Area> refused) {
            LOG.error(
                    "areas at offset {}: {} where {} was expected; the message changes nothing",
                    message.offset(),
                    refused.why().found(),
                    refused.why().expected());
            return Optional.empty();
        }
        var record = ((Reading.Read<org.fenghuo.records.Area>) reading).record();
        return usable(record, message.offset()).map(AreaChange::to);
    }

    private static Optional<Area> usable(org.fenghuo.records.Area record, long offset) {
        if (record.getCode().isBlank()
                || record.getLevel() == org.fenghuo.records.AreaLevel.UNRECOGNISED) {
            LOG.error(
                    "areas at offset {}: code '{}', level {}; the message changes nothing: send the"
                            + " area again with a code and one of the levels {}",
                    offset,
                    record.getCode(),
                    record.getLevel(),
                    List.of(AreaLevel.values()).subList(0, AreaLevel.OUTSIDE.ordinal()));
            return Optional.empty();
        }
        return Optional.of(
                new Area(
                        record.getCode(),
                        record.getNameZh(),
                        record.getNameEn(),
                        AreaLevel.valueOf(record.getLevel().name()),
                        parent(record, offset),
                        populations(record, offset)));
    }

    private static String parent(org.fenghuo.records.Area record, long offset) {
        if (record.getCode().equals(record.getParent())) {
            LOG.error(
                    "areas at offset {}: area {} is its own parent, it counts as a root: send it"
                            + " again with its parent, or null",
                    offset,
                    record.getCode());
            return "";
        }
        return record.getParent() == null ? "" : record.getParent();
    }

    private static List<Population> populations(org.fenghuo.records.Area record, long offset) {
        Map<Integer, Population> byYear = new TreeMap<>();
        for (org.fenghuo.records.Population each : record.getPopulations()) {
            if (isUsable(each)) {
                byYear.put(each.getYear(), new Population(each.getYear(), each.getPersons()));
            } else {
                LOG.error(
                        "areas at offset {}: area {} has population {} for year {}, which is left"
                                + " out: send the area again with a number above 0 and a year from"
                                + " 1 to {}, or without this population",
                        offset,
                        record.getCode(),
                        each.getPersons(),
                        each.getYear(),
                        LAST_YEAR);
            }
        }
        return List.copyOf(byYear.values());
    }

    private static boolean isUsable(org.fenghuo.records.Population population) {
        return population.getPersons() > 0
                && !Double.isInfinite(population.getPersons())
                && population.getYear() >= 1
                && population.getYear() <= LAST_YEAR;
    }
}
