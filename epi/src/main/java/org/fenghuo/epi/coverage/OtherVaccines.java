package org.fenghuo.epi.coverage;

import java.util.List;

/**
 * Counts doses of vaccines that are not in the schedule. No age and no interval is known for them,
 * so that a dose is what its record says: the first record of a number is that dose, and a record
 * without a number takes the least one that is free.
 */
final class OtherVaccines {
    private final Schedule schedule;
    private final CellsOfPerson cells;

    OtherVaccines(Schedule schedule, CellsOfPerson cells) {
        this.schedule = schedule;
        this.cells = cells;
    }

    /** Counts all such doses of a person, to whom the cells have turned. */
    void count(Person person) {
        List<Dose> doses = person.doses();
        for (int i = 0; i < doses.size(); i++) {
            String vaccine = doses.get(i).vaccine();
            if (!schedule.includes(vaccine) && isFirst(doses, i)) {
                count(person, vaccine);
            }
        }
    }

    private static boolean isFirst(List<Dose> doses, int index) {
        for (int i = 0; i < index; i++) {
            if (doses.get(i).vaccine().equals(doses.get(index).vaccine())) {
                return false;
            }
        }
        return true;
    }

    private void count(Person person, String vaccine) {
        long taken = 1;
        for (Dose dose : person.doses()) {
            if (dose.vaccine().equals(vaccine) && dose.number() > 0) {
                taken |= count(person, dose, dose.number(), taken);
            }
        }
        for (Dose dose : person.doses()) {
            if (dose.vaccine().equals(vaccine) && dose.number() == 0) {
                int free = Math.min(Dose.MOST, Long.numberOfTrailingZeros(~taken));
                taken |= count(person, dose, free, taken);
            }
        }
    }

    /** Counts a dose; the number it took, as a bit, or nothing. */
    private long count(Person person, Dose dose, int number, long taken) {
        String vaccine = dose.vaccine();
        int given = dose.given();
        if (person.hasBirth() && given < person.birth()) {
            cells.happen(vaccine, number, CoverageMeasure.INVALID, given, dose.area());
            return 0;
        }
        if ((taken >> number & 1) == 1) {
            cells.happen(vaccine, number, CoverageMeasure.REPEATED, given, dose.area());
            return 0;
        }
        cells.happen(vaccine, number, CoverageMeasure.DOSES_GIVEN, given, dose.area());
        if (person.isRegistered()) {
            cells.hold(vaccine, number, CoverageMeasure.VACCINATED, given, Person.OPEN);
            cells.hold(vaccine, number, CoverageMeasure.ADMINISTERED, given, Person.OPEN);
        } else {
            cells.holdIn(dose.area(), vaccine, number, CoverageMeasure.ADMINISTERED, given);
        }
        return 1L << number;
    }
}
