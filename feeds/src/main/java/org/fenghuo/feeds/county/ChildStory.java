package org.fenghuo.feeds.county;

import java.time.LocalDate;
import java.util.List;
import org.fenghuo.records.DoseKind;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Registration;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Vaccination;

/** Writes the records of residents and doses, some of which are sent twice. */
final class ChildStory implements DayStory {
    private static final String MISTAKE = "entered twice";

    private final CountySettings settings;
    private final Children children;

    ChildStory(CountySettings settings, Children children) {
        this.settings = settings;
        this.children = children;
    }

    @Override
    public List<Sending> of(LocalDate day) {
        Outbox outbox = new Outbox(Dice.of(settings.seed(), "child records", day));
        for (Child child : children.beginningOn(day)) {
            for (History<Residence> entry : child.entries()) {
                entry.steps()
                        .forEach(step -> outbox.send(entry.id(), step.at(), resident(entry, step)));
            }
            for (History<DoseGiven> dose : child.doses()) {
                dose.steps().forEach(step -> outbox.send(dose.id(), step.at(), dose(dose, step)));
            }
        }
        return outbox.all();
    }

    private static Resident resident(History<Residence> entry, History.Step<Residence> step) {
        Residence fact = step.fact();
        Resident record = new Resident();
        record.setRecordId(entry.id());
        record.setVersion(step.at().toEpochMilli());
        record.setOperation(step.operation());
        record.setSource(entry.source());
        record.setReportedAt(step.at());
        record.setOrigin(Origin.DRILL);
        record.setPerson(fact.child().pseudonym());
        record.setDeferrals(List.of());
        if (step.operation() == Operation.DELETE) {
            record.setDeleteReason(MISTAKE);
            return record;
        }
        record.setBirthDay(fact.birth());
        record.setSex(fact.child().sex());
        record.setResidenceArea(fact.home().code());
        boolean bornHere = fact.from().equals(fact.birth());
        record.setResidentFrom(bornHere ? null : fact.from());
        record.setResidentUntil(fact.until().equals(Residence.OPEN) ? null : fact.until());
        record.setRegistration(Registration.LOCAL);
        record.setClinic(fact.home().healthCentre());
        return record;
    }

    private static Vaccination dose(History<DoseGiven> dose, History.Step<DoseGiven> step) {
        DoseGiven fact = step.fact();
        Vaccination record = new Vaccination();
        record.setRecordId(dose.id());
        record.setVersion(step.at().toEpochMilli());
        record.setOperation(step.operation());
        record.setSource(dose.source());
        record.setReportedAt(step.at());
        record.setOrigin(Origin.DRILL);
        record.setPerson(fact.child().pseudonym());
        if (step.operation() == Operation.DELETE) {
            record.setDeleteReason(MISTAKE);
            return record;
        }
        record.setBirthDay(fact.birth());
        record.setSex(fact.child().sex());
        record.setResidenceArea(fact.home().code());
        record.setVaccine(fact.vaccine());
        record.setDoseNumber(fact.number());
        record.setKind(DoseKind.ROUTINE);
        record.setGivenOn(fact.on());
        return record;
    }
}
