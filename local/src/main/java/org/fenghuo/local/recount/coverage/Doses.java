package org.fenghuo.local.recount.coverage;

import java.time.LocalDate;
import org.fenghuo.local.recount.ContentHash;
import org.fenghuo.local.recount.Order;
import org.fenghuo.local.recount.Wanted;
import org.fenghuo.local.recount.sources.Entering;
import org.fenghuo.local.recount.sources.Told;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Sex;
import org.fenghuo.records.Vaccination;

/** Takes vaccinations to the persons who got them. */
public final class Doses implements Wanted<Vaccination> {
    private final Persons persons;
    private final Vaccines vaccines;
    private final ContentHash<Vaccination> contentHash =
            new ContentHash<>(Vaccination.getClassSchema());

    /** Vaccinations of these persons. */
    public Doses(Persons persons, Vaccines vaccines) {
        this.persons = persons;
        this.vaccines = vaccines;
    }

    @Override
    public Told told(Vaccination dose) {
        return new Told(
                dose.getSource(),
                dose.getOperation(),
                dose.getReportedAt(),
                dose.getGivenAt(),
                dose.getEnteredAt());
    }

    @Override
    public boolean take(Vaccination dose, Entering entering) {
        Order order = Order.of(dose.getVersion(), dose.getReportedAt(), contentHash.of(dose));
        String record = "vaccination " + dose.getRecordId();
        if (dose.getOperation() == Operation.DELETE) {
            persons.deletes(dose.getPerson(), record, order, entering);
        } else {
            persons.says(dose.getPerson(), record, order, content(dose), entering);
        }
        if (dose.getRevisedFromPerson() != null) {
            persons.deletes(dose.getRevisedFromPerson(), record, order, entering.away());
        }
        return true;
    }

    private Content content(Vaccination dose) {
        String area = dose.getResidenceArea();
        return new Content.Dose(
                birth(dose.getBirthDay()),
                sex(dose.getSex()),
                vaccines.known(dose.getVaccine()),
                dose.getDoseNumber(),
                (int) dose.getGivenOn().toEpochDay(),
                area == null ? "" : area);
    }

    static int birth(LocalDate day) {
        return day == null ? Content.NO_BIRTH : (int) day.toEpochDay();
    }

    static Content.KnownSex sex(Sex sex) {
        if (sex == Sex.FEMALE) {
            return Content.KnownSex.FEMALE;
        }
        return sex == Sex.MALE ? Content.KnownSex.MALE : Content.KnownSex.UNKNOWN;
    }
}
