package org.fenghuo.jobs.connect.coverage;

import java.time.ZoneId;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.fenghuo.epi.coverage.Dose;
import org.fenghuo.jobs.connect.kafka.Envelope;
import org.fenghuo.jobs.connect.kafka.RecordArrivals;
import org.fenghuo.jobs.connect.kafka.Timing;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.connect.vaccinations.VaccinationRules;
import org.fenghuo.jobs.coverage.PersonArrivalSerializer;
import org.fenghuo.jobs.coverage.PersonContent;
import org.fenghuo.jobs.coverage.PersonVersion;
import org.fenghuo.jobs.coverage.RecordKind;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Vaccination;
import org.fenghuo.schemas.topics.Topics;

/** Turns the messages of the topic of vaccinations into arrivals. */
public final class VaccinationArrivals extends RecordArrivals<Vaccination, PersonVersion> {
    private final CoverageIntake intake;

    /** Arrivals as the intake says. */
    public VaccinationArrivals(CoverageIntake intake) {
        super(Topics.VACCINATIONS, Vaccination.class, intake.framing(), intake.zone());
        this.intake = intake;
    }

    @Override
    protected KindRules<Vaccination> rules(ZoneId zone) {
        return new VaccinationRules(zone);
    }

    @Override
    protected Timing timing(Vaccination dose) {
        return new Timing(dose.getGivenAt(), dose.getEnteredAt());
    }

    @Override
    protected void versions(Vaccination dose, Envelope envelope, Consumer<PersonVersion> out) {
        PersonVersions.of(
                RecordKind.VACCINATION,
                dose.getRecordId(),
                dose.getPerson(),
                dose.getRevisedFromPerson(),
                dose.getOperation() == Operation.DELETE ? PersonContent.NOTHING : content(dose),
                envelope,
                out);
    }

    private PersonContent content(Vaccination dose) {
        return PersonContent.of(
                PersonReading.birth(dose.getBirthDay()),
                PersonReading.sex(dose.getSex()),
                new Dose(
                        intake.vaccine(dose.getVaccine()),
                        dose.getDoseNumber() == null ? 0 : dose.getDoseNumber(),
                        (int) dose.getGivenOn().toEpochDay(),
                        PersonReading.code(dose.getResidenceArea())));
    }

    @Override
    public TypeInformation<Arrival<PersonVersion>> getProducedType() {
        return PersonArrivalSerializer.type();
    }
}
