package org.fenghuo.jobs.connect.visits;

import java.util.function.Consumer;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.time.LocalDays;
import org.fenghuo.jobs.connect.kafka.RecordArrivals;
import org.fenghuo.jobs.connect.rules.Head;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.MinuteKey;
import org.fenghuo.jobs.intake.VersionStamp;
import org.fenghuo.jobs.visits.PersonVisit;
import org.fenghuo.jobs.visits.VisitArrivalSerializer;
import org.fenghuo.jobs.visits.VisitVersion;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.topics.Topics;

/** Turns the messages of the topic of clinic visits into arrivals. */
public final class VisitArrivals extends RecordArrivals<ClinicVisit, VisitVersion> {
    private final VisitIntake intake;

    private transient LocalDays days;
    private transient VisitReading reading;

    /** Arrivals counted as the intake says. */
    public VisitArrivals(VisitIntake intake) {
        super(Topics.CLINIC_VISITS, ClinicVisit.class, intake.framing());
        this.intake = intake;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        super.open(context);
        days = new LocalDays(intake.zone());
        reading = new VisitReading(intake);
    }

    @Override
    protected KindRules<ClinicVisit> rules() {
        return new ClinicVisitRules(intake.zone());
    }

    @Override
    protected Head head(ClinicVisit visit) {
        return ClinicVisitRules.head(visit);
    }

    @Override
    protected void versions(
            ClinicVisit visit,
            long contentHash,
            ConsumerRecord<byte[], byte[]> message,
            Consumer<VisitVersion> out) {
        long reportedAt = visit.getReportedAt().toEpochMilli();
        PersonVisit read =
                visit.getOperation() == Operation.DELETE
                        ? PersonVisit.NOTHING
                        : reading.read(visit);
        int oldest = days.epochDay(reportedAt) - intake.horizonDays();
        out.accept(
                new VisitVersion(
                        visit.getRecordId(),
                        new VersionStamp(visit.getVersion(), reportedAt, contentHash),
                        read.counted().counts() && read.counted().day() < oldest,
                        read,
                        message.partition(),
                        MinuteKey.of(message.partition(), message.timestamp()).minute()));
    }

    @Override
    public TypeInformation<Arrival<VisitVersion>> getProducedType() {
        return VisitArrivalSerializer.type();
    }
}
