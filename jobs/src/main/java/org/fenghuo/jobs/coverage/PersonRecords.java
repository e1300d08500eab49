package org.fenghuo.jobs.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fenghuo.epi.cases.SexGroup;
import org.fenghuo.epi.coverage.Deferral;
import org.fenghuo.epi.coverage.Dose;
import org.fenghuo.epi.coverage.Person;
import org.fenghuo.epi.coverage.Stay;

/**
 * All records of a person, the deleted ones too: an earlier version of them may still arrive.
 *
 * @param records each record once
 */
record PersonRecords(List<HeldRecord> records) {
    /** Nothing is known. */
    static final PersonRecords NONE = new PersonRecords(List.of());

    /** The register of residents goes before vaccinations, the later version before the earlier. */
    private static final Comparator<HeldRecord> MOST_TRUSTED_FIRST =
            Comparator.comparing(HeldRecord::kind)
                    .thenComparing(HeldRecord::stamp, Comparator.reverseOrder())
                    .thenComparing(HeldRecord::recordId, Comparator.reverseOrder());

    /** The record that a version belongs to; null if it is new. */
    HeldRecord of(PersonVersion version) {
        for (HeldRecord each : records) {
            if (each.isOf(version)) {
                return each;
            }
        }
        return null;
    }

    /** The same after a version holds. */
    PersonRecords with(PersonVersion version) {
        List<HeldRecord> after = new ArrayList<>(records.size() + 1);
        for (HeldRecord each : records) {
            if (!each.isOf(version)) {
                after.add(each);
            }
        }
        after.add(
                new HeldRecord(
                        version.kind(),
                        version.recordId(),
                        version.stamp(),
                        version.content(),
                        version.receipt().delay()));
        return new PersonRecords(after);
    }

    /** The person of whom the records tell. */
    Person person() {
        int birth = Person.UNKNOWN;
        SexGroup sex = SexGroup.UNKNOWN;
        HeldRecord bornBy = null;
        HeldRecord sexBy = null;
        List<Stay> stays = new ArrayList<>(1);
        List<Dose> doses = new ArrayList<>(records.size());
        List<Deferral> deferrals = List.of();
        for (HeldRecord each : records) {
            PersonContent content = each.content();
            stays.addAll(content.stays());
            doses.addAll(content.doses());
            if (!content.deferrals().isEmpty()) {
                deferrals = new ArrayList<>(deferrals);
                deferrals.addAll(content.deferrals());
            }
            if (content.birth() != Person.UNKNOWN && isMoreTrusted(each, bornBy)) {
                bornBy = each;
                birth = content.birth();
            }
            if (content.sex() != SexGroup.UNKNOWN && isMoreTrusted(each, sexBy)) {
                sexBy = each;
                sex = content.sex();
            }
        }
        return new Person(birth, sex, stays, doses, deferrals);
    }

    private static boolean isMoreTrusted(HeldRecord one, HeldRecord other) {
        return other == null || MOST_TRUSTED_FIRST.compare(one, other) < 0;
    }
}
