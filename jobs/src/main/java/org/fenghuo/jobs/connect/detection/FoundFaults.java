package org.fenghuo.jobs.connect.detection;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.jobs.intake.Fault;

/** The faults that were found in a rule so far. */
final class FoundFaults {
    private final List<Fault> faults = new ArrayList<>();

    /** One more, unless what is right holds. */
    void unless(boolean holds, String code, String path, Object found, String expected) {
        if (!holds) {
            add(Fault.of(code, path, String.valueOf(found), expected));
        }
    }

    /** One more, if it is one. */
    void add(Fault faultOrNull) {
        if (faultOrNull != null) {
            faults.add(faultOrNull);
        }
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
