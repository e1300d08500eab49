package org.fenghuo.jobs.visits;

import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;
import org.fenghuo.jobs.intake.MinuteOutcomes;

/** What the ledger of visits says besides the changes of counts. */
record VisitOutputs(OutputTag<VisitOfPerson> visits, OutputTag<MinuteOutcomes> outcomes)
        implements Serializable {
    static VisitOutputs named() {
        return new VisitOutputs(
                new OutputTag<>("visits-of-persons", new VisitOfPersonSerializer().asType()),
                new OutputTag<>("minute-outcomes", TypeInformation.of(MinuteOutcomes.class)));
    }
}
