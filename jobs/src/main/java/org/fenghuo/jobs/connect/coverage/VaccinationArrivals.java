package org.fenghuo.jobs.connect.coverage;

import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.coverage.Dose;
import org.fenghuo.jobs.connect.kafka.RecordArrivals;
import org.fenghuo.jobs.connect.rules.Head;
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
        super(Topics.VACCINATIONS, Vaccination.class, intake.framing());
        this.intake = intake;
    }

    @Override
    protected KindRules<Vaccination> rules() {
        return new VaccinationRules(intake.zone());
    }

    @Override
    protected Head head(Vaccination dose) {
        return VaccinationRules.head(dose);
    }

    @Override
    protected void versions(
            Vaccination dose,
            long contentHash,
            ConsumerRecord<byte[], byte[]> message,
            Consumer<PersonVersion> out) {
        PersonVersions.of(
                RecordKind.VACCINATION,
                head(dose),
                dose.getPerson(),
                dose.getRevisedFromPerson(),
                dose.getOperation() == Operation.DELETE ? PersonContent.NOTHING : content(dose),
                contentHash,
                message,
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
