package org.fenghuo.jobs.cases;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.Incidence;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.epi.detect.RollKey;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.counting.AreaDeltasSerializer;
import org.fenghuo.jobs.counting.CountDays;
import org.fenghuo.jobs.counting.SubjectAreaSerializer;
import org.fenghuo.jobs.detection.RulesAtStart;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Intake;
import org.fenghuo.jobs.intake.RegisterChange;
import org.fenghuo.jobs.intake.RuleChange;

/**
 * Case reports in, incidence out; where they come from and go to is the job's business.
 *
 * @param counting how cases are counted
 * @param diseases the diseases in force
 * @param rules the rules with which it begins
 * @param initialAreas the areas known when the job is first started
 */
public record CasesTopology(
        CasesCounting counting, Diseases diseases, RulesAtStart rules, List<Area> initialAreas) {

    /** The topology of a job without rules. */
    public CasesTopology(CasesCounting counting, Diseases diseases, List<Area> initialAreas) {
        this(counting, diseases, RulesAtStart.NONE, initialAreas);
    }

    /** The graph from what was read and the areas as they change, while no rule changes. */
    public CaseStreams build(
            DataStream<Arrival<CaseVersion>> arrivals, DataStream<AreaChange> areaChanges) {
        return graph(arrivals, areaChanges.broadcast(), ofAreas(areaChanges).broadcast());
    }

    /** The graph from what was read, and the areas and rules as they change. */
    public CaseStreams build(
            DataStream<Arrival<CaseVersion>> arrivals,
            DataStream<AreaChange> areaChanges,
            DataStream<RuleChange> ruleChanges) {
        DataStream<RegisterChange> registers = ofAreas(areaChanges).union(ofRules(ruleChanges));
        return graph(arrivals, areaChanges.broadcast(), registers.broadcast());
    }

    private CaseStreams graph(
            DataStream<Arrival<CaseVersion>> arrivals,
            DataStream<AreaChange> areas,
            DataStream<RegisterChange> registers) {
        CaseOutputs outputs = CaseOutputs.named();
        Intake intake = new Intake();
        var versions = intake.sort(outputs.accounts(), arrivals, new CaseVersionSerializer());
        SingleOutputStreamOperator<AreaDeltas> deltas = ledger(versions, registers, outputs);
        intake.account(outputs.accounts(), versions, deltas);
        return new CaseStreams(
                windows(deltas, areas),
                deltas.getSideOutput(outputs.lines()),
                signals(deltas.getSideOutput(outputs.rolls()), registers),
                intake.streams(counting.ledgerKeptFor()));
    }

    /** Areas as operators hear of them, beside rules. */
    static DataStream<RegisterChange> ofAreas(DataStream<AreaChange> areas) {
        return areas.map(change -> RegisterChange.of(change))
                .returns(TypeInformation.of(RegisterChange.class))
                .setParallelism(1)
                .uid("areas-as-register")
                .name("Areas as register");
    }

    /** Rules likewise. */
    static DataStream<RegisterChange> ofRules(DataStream<RuleChange> rules) {
        return rules.map(change -> RegisterChange.of(change))
                .returns(TypeInformation.of(RegisterChange.class))
                .setParallelism(1)
                .uid("rules-as-register")
                .name("Rules as register");
    }

    /** The verdicts that follow from cards that come to rolls and leave them. */
    SingleOutputStreamOperator<Signal> signals(
            DataStream<RollChange> changes, DataStream<RegisterChange> registers) {
        KeyedStream<RollChange, RollKey> byRoll =
                changes.keyBy(RollChange::roll, new RollKeySerializer().asType());
        return byRoll.connect(registers)
                .transform(
                        "Judge rolls",
                        TypeInformation.of(Signal.class),
                        new JudgeRolls(
                                rules, counting.judging(rules.quietDays()), diseases, initialAreas))
                .uid("judge-rolls");
    }

    /** The changes of counts that follow from versions; beside them lines and changes of rolls. */
    SingleOutputStreamOperator<AreaDeltas> ledger(
            DataStream<CaseVersion> versions,
            DataStream<RegisterChange> registers,
            CaseOutputs outputs) {
        KeyedStream<CaseVersion, String> byRecord = versions.keyBy(CaseVersion::recordId);
        return byRecord.connect(registers)
                .transform(
                        "Keep the ledger",
                        new AreaDeltasSerializer().asType(),
                        new KeepLedger(
                                outputs,
                                initialAreas,
                                diseases,
                                rules,
                                counting.ledgerKeptFor(),
                                counting.memory().bundledCards()))
                .uid("keep-ledger");
    }

    /** The documents that follow from changes of counts. */
    SingleOutputStreamOperator<Incidence> windows(
            DataStream<AreaDeltas> deltas, DataStream<AreaChange> areas) {
        KeyedStream<AreaDeltas, SubjectArea> byArea =
                deltas.keyBy(AreaDeltas::key, new SubjectAreaSerializer().asType());
        return byArea.connect(areas)
                .transform(
                        "Count windows",
                        TypeInformation.of(Incidence.class),
                        new CountDays<>(
                                counting.windowSettings(),
                                new IncidenceDocuments(counting.windows()),
                                initialAreas))
                .uid("count-windows");
    }
}
