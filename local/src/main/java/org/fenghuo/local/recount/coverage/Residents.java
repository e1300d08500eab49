package org.fenghuo.local.recount.coverage;

import java.time.LocalDate;
import java.util.List;
import org.fenghuo.local.recount.ContentHash;
import org.fenghuo.local.recount.Order;
import org.fenghuo.local.recount.Wanted;
import org.fenghuo.local.recount.sources.Entering;
import org.fenghuo.local.recount.sources.Told;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Resident;

/** Takes entries of the register of residents to their persons. */
public final class Residents implements Wanted<Resident> {
    private final Persons persons;
    private final Vaccines vaccines;
    private final ContentHash<Resident> contentHash = new ContentHash<>(Resident.getClassSchema());

    /** Entries of these persons. */
    public Residents(Persons persons, Vaccines vaccines) {
        this.persons = persons;
        this.vaccines = vaccines;
    }

    @Override
    public Told told(Resident entry) {
        return new Told(entry.getSource(), entry.getOperation(), entry.getReportedAt(), null, null);
    }

    @Override
    public boolean take(Resident entry, Entering entering) {
        Order order = Order.of(entry.getVersion(), entry.getReportedAt(), contentHash.of(entry));
        String record = "resident " + entry.getRecordId();
        if (entry.getOperation() == Operation.DELETE) {
            persons.deletes(entry.getPerson(), record, order, entering);
        } else {
            persons.says(entry.getPerson(), record, order, content(entry), entering);
        }
        if (entry.getRevisedFromPerson() != null) {
            persons.deletes(entry.getRevisedFromPerson(), record, order, entering.away());
        }
        return true;
    }

    private Content content(Resident entry) {
        List<Content.Deferral> deferrals =
                entry.getDeferrals().stream()
                        .map(
                                each ->
                                        new Content.Deferral(
                                                each.getVaccine() == null
                                                        ? ""
                                                        : vaccines.known(each.getVaccine()),
                                                from(each.getFrom()),
                                                after(each.getUntil())))
                        .toList();
        return new Content.Entry(
                Doses.birth(entry.getBirthDay()),
                Doses.sex(entry.getSex()),
                entry.getResidenceArea(),
                from(entry.getResidentFrom()),
                after(entry.getResidentUntil()),
                deferrals);
    }

    private static int from(LocalDate first) {
        return first == null ? DaySet.EVER : (int) first.toEpochDay();
    }

    private static int after(LocalDate last) {
        return last == null ? DaySet.NEVER : (int) last.toEpochDay() + 1;
    }
}
