package org.fenghuo.jobs.connect.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.jobs.connect.detection.KnownSubjects;
import org.fenghuo.jobs.connect.detection.RuleChecks;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.jobs.intake.RuleChange;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what becomes of rules from the messages of their topic; what cannot be used is told. */
final class RuleMessages {
    private static final Logger LOG = LoggerFactory.getLogger(RuleMessages.class);

    private final ValueReader<org.fenghuo.records.Rule> reader;
    private final RuleChecks checks;

    /** Messages in that framing; rules may name what stands in these reference tables. */
    RuleMessages(FramingSettings framing, KnownSubjects subjects) {
        checks = new RuleChecks(subjects);
        reader = new ValueReader<>(Topics.RULES, org.fenghuo.records.Rule.class, framing);
    }

    /** What a message changes; empty if it is no rule, which changes nothing. */
    Optional<RuleChange> read(ConsumerRecord<byte[], byte[]> message) throws InterruptedException {
        if (message.key() == null) {
            tell(message, "no key", "a key of id and version");
            return Optional.empty();
        }
        String key = new String(message.key(), UTF_8);
        if (message.value() == null) {
            return Optional.of(RuleChange.removal(key));
        }
        Reading<org.fenghuo.records.Rule> reading = reader.read(message.value());
        if (reading instanceof Reading.Refused<org.fenghuo.records.Rule> refused) {
            tell(message, refused.why().found(), refused.why().expected());
            return Optional.empty();
        }
        var record = ((Reading.Read<org.fenghuo.records.Rule>) reading).record();
        List<Fault> faults = checks.faults(record);
        if (!faults.isEmpty()) {
            Fault first = faults.get(0);
            tell(message, key + ": " + first.path() + " is " + first.found(), first.expected());
            return Optional.empty();
        }
        try {
            RuleChange change = RuleChange.to(RuleReading.rule(record));
            if (!change.key().equals(key)) {
                tell(message, "key " + key, "key " + change.key());
                return Optional.empty();
            }
            return Optional.of(change);
        } catch (IllegalArgumentException unusable) {
            tell(message, unusable.getMessage(), "a rule that `fenghuo rules check` accepts");
            return Optional.empty();
        }
    }

    private static void tell(
            ConsumerRecord<byte[], byte[]> message, String found, String expected) {
        LOG.error(
                "rules at offset {}: {} where {} was expected; the message changes nothing: send"
                        + " the rule again with `fenghuo rules put`",
                message.offset(),
                found,
                expected);
    }
}
