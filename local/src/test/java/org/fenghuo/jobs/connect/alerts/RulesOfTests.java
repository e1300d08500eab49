package org.fenghuo.jobs.connect.alerts;

import java.io.IOException;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.fenghuo.jobs.connect.detection.KnownSubjects;
import org.fenghuo.jobs.intake.RuleChange;
import org.fenghuo.schemas.framing.FramingSettings;

/** Hands out how the jobs read rules, which is nobody else's business, to tests. */
public final class RulesOfTests {
    private RulesOfTests() {}

    /** The reading of messages about rules. */
    public static KafkaRecordDeserializationSchema<RuleChange> reading() throws IOException {
        return new RuleArrivals(FramingSettings.SHIPPED, KnownSubjects.read(""));
    }
}
