package org.fenghuo.jobs.connect.registers;

import org.fenghuo.jobs.connect.rules.Faults;
import org.fenghuo.jobs.intake.Fault;

/** What can be wrong with the entry of any register; null when nothing is. */
final class RegisterFaults {
    private static final int LONGEST_NAME = 200;

    private RegisterFaults() {}

    static Fault code(String code) {
        return Faults.badCode("code", code);
    }

    static Fault name(String name) {
        return Faults.firstOf(
                Faults.blank("nameZh", name, "a name"),
                Faults.tooLong("nameZh", name, LONGEST_NAME));
    }

    static Fault area(String area) {
        return Faults.badAreaCode("area", area);
    }
}
