package org.fenghuo.jobs.connect.visits;

import java.time.ZoneId;
import java.util.function.Consumer;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.fenghuo.jobs.connect.kafka.Envelope;
import org.fenghuo.jobs.connect.kafka.RecordArrivals;
import org.fenghuo.jobs.connect.kafka.Timing;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.visits.PersonVisit;
import org.fenghuo.jobs.visits.VisitArrivalSerializer;
import org.fenghuo.jobs.visits.VisitVersion;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.topics.Topics;

/** Turns the messages of the topic of clinic visits into arrivals. */
public final class VisitArrivals extends RecordArrivals<ClinicVisit, VisitVersion> {
    private final VisitIntake intake;

    private transient VisitReading reading;

    /** Arrivals counted as the intake says. */
    public VisitArrivals(VisitIntake intake) {
        super(Topics.CLINIC_VISITS, ClinicVisit.class, intake.framing(), intake.zone());
        this.intake = intake;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        super.open(context);
        reading = new VisitReading(intake);
    }

    @Override
    protected KindRules<ClinicVisit> rules(ZoneId zone) {
        return new ClinicVisitRules(zone);
    }

    @Override
    protected Timing timing(ClinicVisit visit) {
        return new Timing(visit.getArrivedAt(), visit.getEnteredAt());
    }

    @Override
    protected void versions(ClinicVisit visit, Envelope envelope, Consumer<VisitVersion> out) {
        PersonVisit read =
                visit.getOperation() == Operation.DELETE
                        ? PersonVisit.NOTHING
                        : reading.read(visit);
        int oldest = envelope.receipt().day() - intake.horizonDays();
        out.accept(
                new VisitVersion(
                        visit.getRecordId(),
                        envelope.stamp(),
                        read.counted().counts() && read.counted().day() < oldest,
                        read,
                        envelope.receipt()));
    }

    @Override
    public TypeInformation<Arrival<VisitVersion>> getProducedType() {
        return VisitArrivalSerializer.type();
    }
}
