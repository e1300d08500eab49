package org.fenghuo.jobs.connect.areas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.connect.kafka.StandingMessages;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.schemas.framing.FramingSettings;

/**
 * The places that stand in the topic of their register now, so that no record is counted before
 * they are known.
 *
 * @param areas the newest of each that was not removed
 * @param ends where the topic ended, so that it can be read on from there
 */
public record AreasSoFar(List<Area> areas, Map<TopicPartition, Long> ends) {
    public AreasSoFar {
        areas = List.copyOf(areas);
        ends = Map.copyOf(ends);
    }

    /** Reads the topic of a register from its beginning to its present end. */
    public static AreasSoFar read(PlaceRegister register, Properties kafka, FramingSettings framing)
            throws InterruptedException {
        PlaceReading reading = register.reading(framing);
        Map<String, Area> areas = new LinkedHashMap<>();
        Map<TopicPartition, Long> ends =
                StandingMessages.read(
                        register.topic(),
                        kafka,
                        message -> reading.read(message).ifPresent(change -> put(change, areas)));
        return new AreasSoFar(List.copyOf(areas.values()), ends);
    }

    private static void put(AreaChange change, Map<String, Area> areas) {
        areas.remove(change.code());
        change.area().forEach(area -> areas.put(change.code(), area));
    }
}
