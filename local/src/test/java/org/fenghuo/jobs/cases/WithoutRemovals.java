package org.fenghuo.jobs.cases;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Intake;
import org.fenghuo.jobs.intake.RegisterChange;
import org.fenghuo.jobs.intake.RuleChange;

/**
 * The judging part of the cases topology with a fault: a card that leaves a roll is not taken out
 * of it. It stands in this package because the operators are nobody else's business.
 */
public final class WithoutRemovals {
    private WithoutRemovals() {}

    /** The signals of the faulty graph. */
    public static DataStream<Signal> build(
            CasesTopology topology,
            DataStream<Arrival<CaseVersion>> arrivals,
            DataStream<AreaChange> areas,
            DataStream<RuleChange> rules) {
        DataStream<RegisterChange> registers =
                CasesTopology.ofAreas(areas).union(CasesTopology.ofRules(rules)).broadcast();
        CaseOutputs outputs = CaseOutputs.named();
        var versions = new Intake().sort(outputs.accounts(), arrivals, new CaseVersionSerializer());
        DataStream<RollChange> faulty =
                topology.ledger(versions, registers, outputs)
                        .getSideOutput(outputs.rolls())
                        .filter(change -> !change.member().isEmpty())
                        .uid("drop-removals");
        return topology.signals(faulty, registers);
    }
}
