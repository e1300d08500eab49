package org.fenghuo.jobs.connect.cases;

import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.cases.CardFacts;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.CountingRules;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.cases.CaseArrivalSerializer;
import org.fenghuo.jobs.cases.CaseVersion;
import org.fenghuo.jobs.connect.kafka.Rejecting;
import org.fenghuo.jobs.connect.kafka.Ticks;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.jobs.intake.MinuteKey;
import org.fenghuo.jobs.intake.Rejected;
import org.fenghuo.jobs.intake.VersionStamp;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.topics.Topics;

/** Turns the messages of the topic of case reports into arrivals; whatever comes, it goes on. */
public final class CaseArrivals implements KafkaRecordDeserializationSchema<Arrival<CaseVersion>> {
    private final CaseIntake intake;
    private final CountingRules counting;

    private transient ValueReader<CaseReport> reader;
    private transient CaseReportRules rules;
    private transient LocalDays days;

    /** Arrivals counted by these rules. */
    public CaseArrivals(CaseIntake intake, CountingRules counting) {
        this.intake = intake;
        this.counting = counting;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        reader = new ValueReader<>(Topics.CASE_REPORTS, CaseReport.class, intake.framing());
        rules = new CaseReportRules(intake.zone());
        days = new LocalDays(intake.zone());
    }

    @Override
    public void deserialize(
            ConsumerRecord<byte[], byte[]> message, Collector<Arrival<CaseVersion>> out)
            throws IOException {
        if (message.value() == null) {
            Ticks.instant(message)
                    .ifPresent(
                            until -> out.collect(new Arrival.Tick<>(message.timestamp(), until)));
            return;
        }
        out.collect(arrival(message));
    }

    private Arrival<CaseVersion> arrival(ConsumerRecord<byte[], byte[]> message)
            throws IOException {
        Reading<CaseReport> reading = read(message.value());
        if (reading instanceof Reading.Refused<CaseReport> refused) {
            return refused(message, Rejecting.fault(refused.why()), refused.record().orElse(null));
        }
        var read = (Reading.Read<CaseReport>) reading;
        CaseReport card = read.record();
        Optional<Fault> fault = rules.firstFault(card, message.timestamp());
        if (fault.isPresent()) {
            return refused(message, fault.get(), card);
        }
        long reportedAt = card.getReportedAt().toEpochMilli();
        return new Arrival.Read<>(
                message.timestamp(), reportedAt, version(message, card, read.contentHash()));
    }

    private Reading<CaseReport> read(byte[] value) throws IOException {
        try {
            return reader.read(value);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the schema registry", stopped);
        }
    }

    private CaseVersion version(
            ConsumerRecord<byte[], byte[]> message, CaseReport card, long contentHash) {
        long reportedAt = card.getReportedAt().toEpochMilli();
        int reportedDay = days.epochDay(reportedAt);
        boolean deleted = card.getOperation() == Operation.DELETE;
        CardFacts facts = deleted ? null : CardReading.facts(card, days);
        return new CaseVersion(
                card.getRecordId(),
                new VersionStamp(card.getVersion(), reportedAt, contentHash),
                !deleted && counting.isTooLate(facts, reportedDay),
                deleted ? CountedCase.NOTHING : counting.count(facts, reportedDay),
                message.value(),
                message.partition(),
                MinuteKey.of(message.partition(), message.timestamp()).minute());
    }

    private static Arrival<CaseVersion> refused(
            ConsumerRecord<byte[], byte[]> message, Fault fault, CaseReport card) {
        String source = card == null ? "" : card.getSource();
        String recordId = card == null ? "" : card.getRecordId();
        Rejected rejected = Rejecting.rejected(message, fault, source, recordId);
        return new Arrival.Refused<>(message.timestamp(), rejected);
    }

    @Override
    public TypeInformation<Arrival<CaseVersion>> getProducedType() {
        return CaseArrivalSerializer.type();
    }
}
