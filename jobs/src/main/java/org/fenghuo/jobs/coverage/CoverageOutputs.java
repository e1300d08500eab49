package org.fenghuo.jobs.coverage;

import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;
import org.fenghuo.jobs.intake.MinuteOutcomes;

/** What the ledger of persons says besides the changes of counts. */
record CoverageOutputs(OutputTag<MinuteOutcomes> residents, OutputTag<MinuteOutcomes> vaccinations)
        implements Serializable {
    static CoverageOutputs named() {
        return new CoverageOutputs(tag("residents"), tag("vaccinations"));
    }

    /** The outcomes of a kind of records. */
    OutputTag<MinuteOutcomes> of(RecordKind kind) {
        return kind == RecordKind.RESIDENT ? residents : vaccinations;
    }

    private static OutputTag<MinuteOutcomes> tag(String of) {
        return new OutputTag<>("outcomes-of-" + of, TypeInformation.of(MinuteOutcomes.class));
    }
}
