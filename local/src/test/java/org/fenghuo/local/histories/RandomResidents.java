package org.fenghuo.local.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fenghuo.records.Deferral;
import org.fenghuo.records.DeferralReason;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Resident;

/** Invents versions of entries of the register: births, moves, deaths, deferrals, mix-ups. */
final class RandomResidents implements Inventing<Resident> {
    private final RandomPersons persons;

    RandomResidents(Random random) {
        this.persons = new RandomPersons(random);
    }

    @Override
    public Resident next(Instant now, List<Resident> sent) {
        if (!sent.isEmpty() && persons.oneIn(5)) {
            Resident same = sent.get(persons.under(sent.size()));
            return version(
                    same.getRecordId(), same.getPerson(), same.getVersion(), same.getReportedAt());
        }
        String recordId = "s" + persons.under(5);
        return version(recordId, persons.person(), persons.under(6), persons.known(now));
    }

    private Resident version(String recordId, String person, long version, Instant reportedAt) {
        Resident.Builder entry =
                Resident.newBuilder()
                        .setRecordId(recordId)
                        .setVersion(version)
                        .setOperation(persons.operation())
                        .setSource(persons.source())
                        .setReportedAt(reportedAt)
                        .setPerson(person)
                        .setRevisedFromPerson(persons.before(person))
                        .setDeferrals(List.of());
        if (entry.getOperation() == Operation.DELETE && persons.oneIn(2)) {
            return entry.build();
        }
        LocalDate from = persons.dayBefore(reportedAt, 60);
        return entry.setBirthDay(persons.oneIn(40) ? null : persons.birth())
                .setSex(persons.sex())
                .setResidenceArea(persons.area())
                .setResidentFrom(persons.oneIn(3) ? null : from)
                .setResidentUntil(persons.oneIn(2) ? null : from.plusDays(persons.under(60)))
                .setDeferrals(deferrals(from))
                .build();
    }

    private List<Deferral> deferrals(LocalDate about) {
        List<Deferral> some = new ArrayList<>();
        while (persons.oneIn(3)) {
            some.add(
                    Deferral.newBuilder()
                            .setReason(DeferralReason.AWAY)
                            .setVaccine(persons.oneIn(2) ? null : vaccine())
                            .setFrom(persons.oneIn(3) ? null : about)
                            .setUntil(persons.oneIn(3) ? null : about.plusDays(persons.under(40)))
                            .build());
        }
        return some;
    }

    private String vaccine() {
        return RandomVaccinations.VACCINES.get(persons.under(RandomVaccinations.VACCINES.size()));
    }
}
