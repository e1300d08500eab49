package org.fenghuo.local.recount.rules;

/** The rules of the person in a record that is keyed by person; a DELETE keeps them too. */
final class PersonRules {
    private PersonRules() {}

    static void check(String person, String revisedFrom, Checks checks) {
        checks.givenText(person, "person");
        checks.shortId(person, "person");
        if (revisedFrom != null) {
            checks.broken(revisedFrom.equals(person), "same-person", "revisedFromPerson");
            checks.givenText(revisedFrom, "revisedFromPerson");
            checks.shortId(revisedFrom, "revisedFromPerson");
        }
    }
}
