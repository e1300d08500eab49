package org.fenghuo.jobs.coverage;

import java.util.List;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.coverage.Deferral;
import org.fenghuo.epi.coverage.Dose;
import org.fenghuo.epi.coverage.Person;
import org.fenghuo.epi.coverage.Stay;

/**
 * What one record says of a person: a dose, or a stay and deferrals; nothing, if it was deleted.
 *
 * @param birth day of birth, {@link Person#UNKNOWN} where it says none
 * @param sex sex
 * @param doses the dose, if it is a vaccination
 * @param stays the stay, if it is an entry of the register of residents
 * @param deferrals deferrals of that entry
 */
public record PersonContent(
        int birth, SexGroup sex, List<Dose> doses, List<Stay> stays, List<Deferral> deferrals) {
    /** Of a deleted record. */
    public static final PersonContent NOTHING =
            new PersonContent(Person.UNKNOWN, SexGroup.UNKNOWN, List.of(), List.of(), List.of());

    /** A vaccination. */
    public static PersonContent of(int birth, SexGroup sex, Dose dose) {
        return new PersonContent(birth, sex, List.of(dose), List.of(), List.of());
    }

    /** An entry of the register of residents. */
    public static PersonContent of(int birth, SexGroup sex, Stay stay, List<Deferral> deferrals) {
        return new PersonContent(birth, sex, List.of(), List.of(stay), deferrals);
    }

    boolean isNothing() {
        return doses.isEmpty() && stays.isEmpty();
    }
}
