package org.fenghuo.jobs.cases;

import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.counting.AreaDeltasSerializer;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Intake;

/**
 * The cases topology with a fault: cells that a record only touches are not passed on. It stands in
 * this package because the operators are nobody else's business.
 */
public final class WithoutTouch {
    private WithoutTouch() {}

    /** The faulty graph. */
    public static CaseStreams build(
            CasesTopology topology,
            DataStream<Arrival<CaseVersion>> arrivals,
            DataStream<AreaChange> areaChanges) {
        CasesCounting counting = topology.counting();
        DataStream<AreaChange> areas = areaChanges.broadcast();
        CaseOutputs outputs = CaseOutputs.named();
        Intake intake = new Intake();
        SingleOutputStreamOperator<CaseVersion> versions =
                intake.sort(outputs.accounts(), arrivals, new CaseVersionSerializer());
        SingleOutputStreamOperator<AreaDeltas> deltas =
                topology.ledger(versions, CasesTopology.ofAreas(areaChanges).broadcast(), outputs);
        DataStream<AreaDeltas> faulty =
                deltas.map(WithoutTouch::changed)
                        .returns(new AreaDeltasSerializer().asType())
                        .uid("drop-touched");
        intake.account(outputs.accounts(), versions, deltas);
        DataStream<Signal> noSignals =
                deltas.getSideOutput(new OutputTag<>("none", TypeInformation.of(Signal.class)));
        return new CaseStreams(
                topology.windows(faulty, areas),
                deltas.getSideOutput(outputs.lines()),
                noSignals,
                intake.streams(counting.ledgerKeptFor()));
    }

    private static AreaDeltas changed(AreaDeltas deltas) {
        int[] kept =
                IntStream.range(0, deltas.cells().length)
                        .filter(cell -> changes(deltas, cell))
                        .toArray();
        long[] cells = new long[kept.length];
        int[] changes = new int[kept.length * Measure.COUNT];
        for (int i = 0; i < kept.length; i++) {
            cells[i] = deltas.cells()[kept[i]];
            System.arraycopy(
                    deltas.deltas(),
                    kept[i] * Measure.COUNT,
                    changes,
                    i * Measure.COUNT,
                    Measure.COUNT);
        }
        return new AreaDeltas(deltas.key(), cells, changes);
    }

    private static boolean changes(AreaDeltas deltas, int cell) {
        return IntStream.range(0, Measure.COUNT)
                .anyMatch(m -> deltas.deltas()[cell * Measure.COUNT + m] != 0);
    }
}
