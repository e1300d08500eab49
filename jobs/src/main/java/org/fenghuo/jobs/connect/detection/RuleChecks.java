package org.fenghuo.jobs.connect.detection;

import java.util.List;
import org.fenghuo.jobs.intake.Fault;
import org.fenghuo.records.Rule;

/** What is wrong with a rule, wherever it comes from; one without a fault can be judged. */
public final class RuleChecks {
    private final KnownSubjects known;

    /** Held to these diseases, vaccines and syndromes. */
    public RuleChecks(KnownSubjects known) {
        this.known = known;
    }

    /** All faults of a rule by itself. Its path is that of the field, as in levels[0].atLeast. */
    public List<Fault> faults(Rule rule) {
        FoundFaults found = new FoundFaults();
        Unrecognised.in(rule, found);
        IdentityChecks.check(rule, found);
        SubjectChecks.check(rule, known, found);
        PlaceChecks.check(rule, found);
        ThresholdChecks.check(rule, found);
        ValidityChecks.check(rule, found);
        FamilyFields.check(rule, found);
        return found.all();
    }
}
