package org.fenghuo.jobs.cases;

import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;
import org.fenghuo.jobs.intake.MinuteOutcomes;

/** What the ledger says besides the changes of counts. */
record CaseOutputs(OutputTag<CaseLine> lines, OutputTag<MinuteOutcomes> outcomes)
        implements Serializable {
    static CaseOutputs named() {
        return new CaseOutputs(
                new OutputTag<>("case-lines", TypeInformation.of(CaseLine.class)),
                new OutputTag<>("minute-outcomes", TypeInformation.of(MinuteOutcomes.class)));
    }
}
