package org.fenghuo.jobs.connect.areas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.jobs.connect.registers.UnitRules;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.jobs.intake.UnitCodes;
import org.fenghuo.records.Unit;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads collective units as leaves of the tree of areas, under codes of their own. */
final class UnitReading implements PlaceReading {
    private static final Logger LOG = LoggerFactory.getLogger(UnitReading.class);

    private final ValueReader<Unit> reader;
    private final UnitRules rules = new UnitRules();

    UnitReading(FramingSettings framing) {
        reader = new ValueReader<>(Topics.UNITS, Unit.class, framing);
    }

    @Override
    public Optional<AreaChange> read(ConsumerRecord<byte[], byte[]> message)
            throws InterruptedException {
        if (message.value() == null) {
            return message.key() == null
                    ? Optional.empty()
                    : Optional.of(
                            AreaChange.removal(UnitCodes.of(new String(message.key(), UTF_8))));
        }
        Reading<Unit> reading = reader.read(message.value());
        if (reading instanceof Reading.Refused<Unit> refused) {
            tell(
                    message,
                    refused.why().path().orElse("the value"),
                    refused.why().found(),
                    refused.why().expected());
            return Optional.empty();
        }
        Unit unit = ((Reading.Read<Unit>) reading).record();
        Optional<Fault> fault = rules.firstFault(unit, message.timestamp());
        if (fault.isPresent()) {
            tell(message, fault.get().path(), fault.get().found(), fault.get().expected());
            return Optional.empty();
        }
        String parent = unit.getParent() == null ? unit.getArea() : UnitCodes.of(unit.getParent());
        return Optional.of(
                AreaChange.to(
                        new Area(
                                UnitCodes.of(unit.getCode()),
                                unit.getNameZh(),
                                unit.getNameEn() == null ? "" : unit.getNameEn(),
                                AreaLevel.UNIT,
                                parent,
                                List.of())));
    }

    private static void tell(
            ConsumerRecord<byte[], byte[]> message, String path, String found, String expected) {
        LOG.error(
                "units at offset {}: {} is {} where {} was expected; the message changes nothing:"
                        + " send the unit again",
                message.offset(),
                path,
                found,
                expected);
    }
}
