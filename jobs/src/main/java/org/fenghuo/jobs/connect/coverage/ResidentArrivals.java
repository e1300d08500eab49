package org.fenghuo.jobs.connect.coverage;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.fenghuo.epi.coverage.Deferral;
import org.fenghuo.epi.coverage.Stay;
import org.fenghuo.jobs.connect.kafka.Envelope;
import org.fenghuo.jobs.connect.kafka.RecordArrivals;
import org.fenghuo.jobs.connect.kafka.Timing;
import org.fenghuo.jobs.connect.residents.ResidentRules;
import org.fenghuo.jobs.connect.rules.KindRules;
import org.fenghuo.jobs.coverage.PersonArrivalSerializer;
import org.fenghuo.jobs.coverage.PersonContent;
import org.fenghuo.jobs.coverage.PersonVersion;
import org.fenghuo.jobs.coverage.RecordKind;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Resident;
import org.fenghuo.schemas.topics.Topics;

/** Turns the messages of the register of residents into arrivals. */
public final class ResidentArrivals extends RecordArrivals<Resident, PersonVersion> {
    private final CoverageIntake intake;

    /** Arrivals as the intake says. */
    public ResidentArrivals(CoverageIntake intake) {
        super(Topics.RESIDENTS, Resident.class, intake.framing(), intake.zone());
        this.intake = intake;
    }

    @Override
    protected KindRules<Resident> rules(ZoneId zone) {
        return new ResidentRules(zone);
    }

    @Override
    protected Timing timing(Resident entry) {
        return Timing.UNKNOWN;
    }

    @Override
    protected void versions(Resident entry, Envelope envelope, Consumer<PersonVersion> out) {
        PersonVersions.of(
                RecordKind.RESIDENT,
                entry.getRecordId(),
                entry.getPerson(),
                entry.getRevisedFromPerson(),
                entry.getOperation() == Operation.DELETE ? PersonContent.NOTHING : content(entry),
                envelope,
                out);
    }

    private PersonContent content(Resident entry) {
        List<Deferral> deferrals = new ArrayList<>(entry.getDeferrals().size());
        for (org.fenghuo.records.Deferral each : entry.getDeferrals()) {
            deferrals.add(
                    new Deferral(
                            each.getVaccine() == null ? "" : intake.vaccine(each.getVaccine()),
                            PersonReading.from(each.getFrom()),
                            PersonReading.after(each.getUntil())));
        }
        return PersonContent.of(
                PersonReading.birth(entry.getBirthDay()),
                PersonReading.sex(entry.getSex()),
                new Stay(
                        PersonReading.code(entry.getResidenceArea()),
                        PersonReading.from(entry.getResidentFrom()),
                        PersonReading.after(entry.getResidentUntil())),
                deferrals);
    }

    @Override
    public TypeInformation<Arrival<PersonVersion>> getProducedType() {
        return PersonArrivalSerializer.type();
    }
}
