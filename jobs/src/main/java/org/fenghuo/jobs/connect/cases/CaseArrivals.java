package org.fenghuo.jobs.connect.cases;

import java.util.function.Consumer;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.cases.CardFacts;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.CountingRules;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.cases.CaseArrivalSerializer;
import org.fenghuo.jobs.cases.CaseVersion;
import org.fenghuo.jobs.connect.kafka.RecordArrivals;
import org.fenghuo.jobs.connect.rules.Head;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.MinuteKey;
import org.fenghuo.jobs.intake.VersionStamp;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.topics.Topics;

/** Turns the messages of the topic of case reports into arrivals; whatever comes, it goes on. */
public final class CaseArrivals extends RecordArrivals<CaseReport, CaseVersion> {
    private final CaseIntake intake;
    private final CountingRules counting;

    private transient LocalDays days;

    /** Arrivals counted by these rules. */
    public CaseArrivals(CaseIntake intake, CountingRules counting) {
        super(Topics.CASE_REPORTS, CaseReport.class, intake.framing());
        this.intake = intake;
        this.counting = counting;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        super.open(context);
        days = new LocalDays(intake.zone());
    }

    @Override
    protected KindRules<CaseReport> rules() {
        return new CaseReportRules(intake.zone());
    }

    @Override
    protected Head head(CaseReport card) {
        return CaseReportRules.head(card);
    }

    @Override
    protected void versions(
            CaseReport card,
            long contentHash,
            ConsumerRecord<byte[], byte[]> message,
            Consumer<CaseVersion> out) {
        long reportedAt = card.getReportedAt().toEpochMilli();
        int reportedDay = days.epochDay(reportedAt);
        boolean deleted = card.getOperation() == Operation.DELETE;
        CardFacts facts = deleted ? null : CardReading.facts(card, days);
        out.accept(
                new CaseVersion(
                        card.getRecordId(),
                        new VersionStamp(card.getVersion(), reportedAt, contentHash),
                        !deleted && counting.isTooLate(facts, reportedDay),
                        deleted ? CountedCase.NOTHING : counting.count(facts, reportedDay),
                        message.value(),
                        message.partition(),
                        MinuteKey.of(message.partition(), message.timestamp()).minute()));
    }

    @Override
    public TypeInformation<Arrival<CaseVersion>> getProducedType() {
        return CaseArrivalSerializer.type();
    }
}
