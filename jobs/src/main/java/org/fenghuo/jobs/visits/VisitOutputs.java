package org.fenghuo.jobs.visits;

import java.io.Serializable;
import org.apache.flink.util.OutputTag;
import org.fenghuo.jobs.accounts.Accounts;
import org.fenghuo.schemas.topics.Topics;

/** What the ledger of visits says besides the changes of counts. */
record VisitOutputs(OutputTag<VisitOfPerson> visits, Accounts ofVisits) implements Serializable {
    static VisitOutputs named() {
        return new VisitOutputs(
                new OutputTag<>("visits-of-persons", new VisitOfPersonSerializer().asType()),
                Accounts.of(Topics.CLINIC_VISITS.name()));
    }
}
