package org.fenghuo.jobs.connect.areas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.jobs.connect.registers.FacilityRules;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.Facility;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads facilities as leaves of the tree of areas. What breaks a rule is told in the log and
 * changes nothing: visits to a facility that is not known count outside.
 */
final class FacilityReading implements PlaceReading {
    private static final Logger LOG = LoggerFactory.getLogger(FacilityReading.class);

    private final ValueReader<Facility> reader;
    private final FacilityRules rules = new FacilityRules();

    FacilityReading(FramingSettings framing) {
        reader = new ValueReader<>(Topics.FACILITIES, Facility.class, framing);
    }

    @Override
    public Optional<AreaChange> read(ConsumerRecord<byte[], byte[]> message)
            throws InterruptedException {
        if (message.value() == null) {
            return message.key() == null
                    ? Optional.empty()
                    : Optional.of(AreaChange.removal(new String(message.key(), UTF_8)));
        }
        Reading<Facility> reading = reader.read(message.value());
        if (reading instanceof Reading.Refused<Facility> refused) {
            tell(
                    message,
                    refused.why().path().orElse("the value"),
                    refused.why().found(),
                    refused.why().expected());
            return Optional.empty();
        }
        Facility facility = ((Reading.Read<Facility>) reading).record();
        Optional<Fault> fault = rules.firstFault(facility, message.timestamp());
        if (fault.isPresent()) {
            tell(message, fault.get().path(), fault.get().found(), fault.get().expected());
            return Optional.empty();
        }
        return Optional.of(
                AreaChange.to(
                        new Area(
                                facility.getCode(),
                                facility.getNameZh(),
                                facility.getNameEn() == null ? "" : facility.getNameEn(),
                                AreaLevel.FACILITY,
                                facility.getArea(),
                                List.of())));
    }

    private static void tell(
            ConsumerRecord<byte[], byte[]> message, String path, String found, String expected) {
        LOG.error(
                "facilities at offset {}: {} is {} where {} was expected; the message changes"
                        + " nothing: send the facility again",
                message.offset(),
                path,
                found,
                expected);
    }
}
