package org.fenghuo.jobs.connect.coverage;

import java.time.LocalDate;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.coverage.Person;
import org.fenghuo.records.Sex;

/** Reads what vaccinations and entries of the register say of a person in the same words. */
final class PersonReading {
    private PersonReading() {}

    static int birth(LocalDate day) {
        return day == null ? Person.UNKNOWN : (int) day.toEpochDay();
    }

    static SexGroup sex(Sex sex) {
        if (sex == null) {
            return SexGroup.UNKNOWN;
        }
        return switch (sex) {
            case MALE -> SexGroup.MALE;
            case FEMALE -> SexGroup.FEMALE;
            case UNKNOWN, UNRECOGNISED -> SexGroup.UNKNOWN;
        };
    }

    static String code(String given) {
        return given == null ? "" : given;
    }

    /** The first day after the last one of a time, which may have no end. */
    static int after(LocalDate last) {
        return last == null ? Person.OPEN : (int) last.toEpochDay() + 1;
    }

    /** The first day of a time, which may have had no beginning. */
    static int from(LocalDate first) {
        return first == null ? Integer.MIN_VALUE : (int) first.toEpochDay();
    }
}
