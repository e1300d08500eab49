package org.fenghuo.jobs.connect.areas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the entries of a register as leaves of the tree of areas. What breaks a rule is told in the
 * log and changes nothing.
 *
 * @param <R> the kind of record
 */
abstract class RegisterReading<R extends SpecificRecordBase> implements PlaceReading {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterReading.class);

    private final String topic;
    private final String entry;
    private final ValueReader<R> reader;
    private final KindRules<R> rules;

    RegisterReading(Topic topic, Class<R> kind, KindRules<R> rules, FramingSettings framing) {
        this.topic = topic.name();
        this.entry = kind.getSimpleName().toLowerCase(Locale.ROOT);
        this.reader = new ValueReader<>(topic, kind, framing);
        this.rules = rules;
    }

    /** Code in the tree of the entry with that code. */
    abstract String codeInTree(String code);

    /** The leaf of the tree that an entry is. */
    abstract Area leaf(R record);

    @Override
    public final Optional<AreaChange> read(ConsumerRecord<byte[], byte[]> message)
            throws InterruptedException {
        if (message.value() == null) {
            return Optional.ofNullable(message.key())
                    .map(key -> AreaChange.removal(codeInTree(new String(key, UTF_8))));
        }
        Reading<R> reading = reader.read(message.value());
        if (reading instanceof Reading.Refused<R> refused) {
            tell(
                    message,
                    refused.why().path().orElse("the value"),
                    refused.why().found(),
                    refused.why().expected());
            return Optional.empty();
        }
        R record = ((Reading.Read<R>) reading).record();
        Optional<Fault> fault = rules.firstFault(record, message.timestamp());
        if (fault.isPresent()) {
            tell(message, fault.get().path(), fault.get().found(), fault.get().expected());
            return Optional.empty();
        }
        return Optional.of(AreaChange.to(leaf(record)));
    }

    private void tell(
            ConsumerRecord<byte[], byte[]> message, String path, String found, String expected) {
        LOG.error(
                "{} at offset {}: {} is {} where {} was expected; the message changes nothing:"
                        + " send the {} again",
                topic,
                message.offset(),
                path,
                found,
                expected,
                entry);
    }
}
