package org.fenghuo.jobs.coverage;

import java.io.Serializable;
import org.fenghuo.jobs.accounts.Accounts;
import org.fenghuo.schemas.topics.Topics;

/** Where the ledger of persons says what became of its messages. */
record CoverageOutputs(Accounts residents, Accounts vaccinations) implements Serializable {
    static CoverageOutputs named() {
        return new CoverageOutputs(
                Accounts.of(Topics.RESIDENTS.name()), Accounts.of(Topics.VACCINATIONS.name()));
    }

    /** The accounts of a kind of records. */
    Accounts of(RecordKind kind) {
        return kind == RecordKind.RESIDENT ? residents : vaccinations;
    }
}
