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
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.counting.AreaDeltasSerializer;
import org.fenghuo.jobs.counting.CountDays;
import org.fenghuo.jobs.counting.SubjectAreaSerializer;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Intake;

/**
 * Case reports in, incidence out; where they come from and go to is the job's business.
 *
 * @param counting how cases are counted
 * @param diseases the diseases in force
 * @param initialAreas the areas known when the job is first started
 */
public record CasesTopology(CasesCounting counting, Diseases diseases, List<Area> initialAreas) {

    /** The graph from what was read and the areas as they change. */
    public CaseStreams build(
            DataStream<Arrival<CaseVersion>> arrivals, DataStream<AreaChange> areaChanges) {
        DataStream<AreaChange> areas = areaChanges.broadcast();
        CaseOutputs outputs = CaseOutputs.named();
        Intake intake = new Intake();
        var versions = intake.sort(outputs.accounts(), arrivals, new CaseVersionSerializer());
        SingleOutputStreamOperator<AreaDeltas> deltas = ledger(versions, areas, outputs);
        intake.account(outputs.accounts(), versions, deltas);
        return new CaseStreams(
                windows(deltas, areas),
                deltas.getSideOutput(outputs.lines()),
                intake.streams(counting.ledgerKeptFor()));
    }

    private SingleOutputStreamOperator<AreaDeltas> ledger(
            DataStream<CaseVersion> versions, DataStream<AreaChange> areas, CaseOutputs outputs) {
        KeyedStream<CaseVersion, String> byRecord = versions.keyBy(CaseVersion::recordId);
        return byRecord.connect(areas)
                .transform(
                        "Keep the ledger",
                        new AreaDeltasSerializer().asType(),
                        new KeepLedger(
                                outputs,
                                initialAreas,
                                diseases,
                                counting.ledgerKeptFor(),
                                counting.memory().bundledCards()))
                .uid("keep-ledger");
    }

    private SingleOutputStreamOperator<Incidence> windows(
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
