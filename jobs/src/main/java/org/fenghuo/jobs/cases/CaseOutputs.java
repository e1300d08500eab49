package org.fenghuo.jobs.cases;

import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;
import org.fenghuo.jobs.accounts.Accounts;
import org.fenghuo.schemas.topics.Topics;

/** What the ledger says besides the changes of counts. */
record CaseOutputs(OutputTag<CaseLine> lines, OutputTag<RollChange> rolls, Accounts accounts)
        implements Serializable {
    static CaseOutputs named() {
        return new CaseOutputs(
                new OutputTag<>("case-lines", TypeInformation.of(CaseLine.class)),
                new OutputTag<>("roll-changes", new RollChangeSerializer().asType()),
                Accounts.of(Topics.CASE_REPORTS.name()));
    }
}
