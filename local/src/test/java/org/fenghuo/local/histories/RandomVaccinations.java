package org.fenghuo.local.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Vaccination;

/** Invents versions of vaccinations of the persons in the register, and of one who is not in it. */
final class RandomVaccinations implements Inventing<Vaccination> {
    static final List<String> VACCINES =
            List.of("HepB", "HepB", "JE-L", "JE-I", "IPV", "bOPV", "COVID", "no-such-thing");

    private final RandomPersons persons;

    RandomVaccinations(Random random) {
        this.persons = new RandomPersons(random);
    }

    @Override
    public Vaccination next(Instant now, List<Vaccination> sent) {
        if (!sent.isEmpty() && persons.oneIn(5)) {
            Vaccination same = sent.get(persons.under(sent.size()));
            return version(
                    same.getRecordId(), same.getPerson(), same.getVersion(), same.getReportedAt());
        }
        String person = persons.oneIn(4) ? "unregistered" : persons.person();
        String recordId = "d" + persons.under(7);
        return version(recordId, person, persons.under(6), persons.known(now));
    }

    private Vaccination version(String recordId, String person, long version, Instant reportedAt) {
        Vaccination.Builder dose =
                Vaccination.newBuilder()
                        .setRecordId(recordId)
                        .setVersion(version)
                        .setOperation(persons.operation())
                        .setSource(persons.source())
                        .setReportedAt(reportedAt)
                        .setPerson(person)
                        .setRevisedFromPerson(persons.before(person));
        if (dose.getOperation() == Operation.DELETE && persons.oneIn(2)) {
            return dose.build();
        }
        LocalDate given = persons.dayBefore(reportedAt, persons.oneIn(3) ? 700 : 40);
        Instant givenAt = given.atTime(9, 0).atZone(RandomCards.ZONE).toInstant();
        return dose.setBirthDay(persons.oneIn(2) ? null : persons.birth())
                .setSex(persons.sex())
                .setResidenceArea(persons.oneIn(5) ? null : persons.area())
                .setVaccine(VACCINES.get(persons.under(VACCINES.size())))
                .setDoseNumber(1 + persons.under(persons.oneIn(30) ? 30 : 4))
                .setGivenOn(given)
                .setGivenAt(persons.oneIn(3) ? null : givenAt)
                .setEnteredAt(persons.oneIn(2) ? null : givenAt.plusSeconds(persons.under(9_000)))
                .build();
    }
}
