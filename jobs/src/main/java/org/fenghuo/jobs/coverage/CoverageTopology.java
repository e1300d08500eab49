package org.fenghuo.jobs.coverage;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.coverage.CoverageDay;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.counting.AreaDeltasSerializer;
import org.fenghuo.jobs.counting.CountDays;
import org.fenghuo.jobs.counting.SubjectAreaSerializer;
import org.fenghuo.jobs.counting.WrittenSince;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Intake;

/**
 * Residents and vaccinations in, coverage out; where they come from and go to is the job's
 * business.
 *
 * @param counting how coverage is counted
 * @param initialAreas the areas known when the job is first started
 * @param written knows which documents were written before a restart
 */
public record CoverageTopology(
        CoverageCounting counting, List<Area> initialAreas, WrittenSince written) {

    /** The graph from what was read, and the areas as they change. */
    public CoverageStreams build(
            DataStream<Arrival<PersonVersion>> residents,
            DataStream<Arrival<PersonVersion>> vaccinations,
            DataStream<AreaChange> areaChanges) {
        DataStream<AreaChange> areas = areaChanges.broadcast();
        CoverageOutputs outputs = CoverageOutputs.named();
        Intake intake = new Intake();
        var entries = intake.sort(outputs.residents(), residents, new PersonVersionSerializer());
        var doses =
                intake.sort(outputs.vaccinations(), vaccinations, new PersonVersionSerializer());
        SingleOutputStreamOperator<AreaDeltas> deltas =
                entries.union(doses)
                        .keyBy(PersonVersion::person, Types.STRING)
                        .connect(areas)
                        .transform(
                                "Keep the persons",
                                new AreaDeltasSerializer().asType(),
                                new KeepPersons(outputs, initialAreas, counting))
                        .uid("keep-persons");
        intake.account(outputs.residents(), entries, deltas);
        intake.account(outputs.vaccinations(), doses, deltas);
        return new CoverageStreams(count(deltas, areas), intake.streams(counting.keptFor()));
    }

    private SingleOutputStreamOperator<CoverageDay> count(
            DataStream<AreaDeltas> deltas, DataStream<AreaChange> areas) {
        return deltas.keyBy(AreaDeltas::key, new SubjectAreaSerializer().asType())
                .connect(areas)
                .transform(
                        "Count coverage by day",
                        TypeInformation.of(CoverageDay.class),
                        new CountDays<>(
                                counting.countDays(),
                                new CoverageDocuments(counting.days()),
                                initialAreas,
                                written))
                .uid("count-coverage");
    }
}
