package org.fenghuo.jobs.cases;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.counting.AreaDeltasSerializer;
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
        CasesCounting counting = topology.counting();
        DataStream<RegisterChange> ofRules =
                rules.map(change -> RegisterChange.of(change))
                        .returns(TypeInformation.of(RegisterChange.class))
                        .setParallelism(1)
                        .uid("rules-as-register");
        DataStream<RegisterChange> registers =
                CasesTopology.ofAreas(areas).union(ofRules).broadcast();
        CaseOutputs outputs = CaseOutputs.named();
        var versions = new Intake().sort(outputs.accounts(), arrivals, new CaseVersionSerializer());
        SingleOutputStreamOperator<AreaDeltas> deltas =
                versions.keyBy(CaseVersion::recordId)
                        .connect(registers)
                        .transform(
                                "Keep the ledger",
                                new AreaDeltasSerializer().asType(),
                                new KeepLedger(
                                        outputs,
                                        topology.initialAreas(),
                                        topology.diseases(),
                                        topology.rules(),
                                        counting.ledgerKeptFor(),
                                        counting.memory().bundledCards()))
                        .uid("keep-ledger");
        return deltas.getSideOutput(outputs.rolls())
                .filter(change -> !change.member().isEmpty())
                .uid("drop-removals")
                .keyBy(RollChange::roll, new RollKeySerializer().asType())
                .connect(registers)
                .transform(
                        "Judge rolls",
                        TypeInformation.of(Signal.class),
                        new JudgeRolls(
                                topology.rules(),
                                counting.judging(topology.rules().quietDays()),
                                topology.diseases(),
                                topology.initialAreas()))
                .uid("judge-rolls");
    }
}
