package org.fenghuo.jobs.connect.rules;

import org.fenghuo.jobs.intake.Fault;

/** What can be wrong with the person by whom a record is keyed. */
public final class Persons {
    private Persons() {}

    /** No person is named, or by too long a name. */
    public static Fault unnamed(String person) {
        return Faults.firstOf(
                Faults.blank("person", person, "the pseudonym of the person"),
                Faults.longId("person", person));
    }

    /** The person before the revision is none, or is the present one. */
    public static Fault unchanged(String person, String before) {
        if (before == null) {
            return null;
        }
        if (before.equals(person)) {
            return Fault.of(
                    "same-person",
                    "revisedFromPerson",
                    before,
                    "another person than in the field person, or nothing");
        }
        return Faults.firstOf(
                Faults.blank("revisedFromPerson", before, "the person before this version"),
                Faults.longId("revisedFromPerson", before));
    }
}
