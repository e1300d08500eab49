package org.fenghuo.jobs.coverage;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.coverage.CoverageDay;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.counting.AreaDeltasSerializer;
import org.fenghuo.jobs.counting.CountDays;
import org.fenghuo.jobs.counting.SubjectAreaSerializer;
import org.fenghuo.jobs.counting.WrittenSince;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.MinuteKey;
import org.fenghuo.jobs.intake.MinuteOutcomes;
import org.fenghuo.jobs.intake.Rejected;
import org.fenghuo.jobs.intake.RejectedSerializer;
import org.fenghuo.jobs.intake.SortArrivals;
import org.fenghuo.jobs.intake.SumOutcomes;

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
        OutputTag<Rejected> rejects = new OutputTag<>("rejects", new RejectedSerializer().asType());
        CoverageOutputs outputs = CoverageOutputs.named();
        var entries = sorted("residents", residents, rejects, outputs.residents());
        var doses = sorted("vaccinations", vaccinations, rejects, outputs.vaccinations());
        SingleOutputStreamOperator<AreaDeltas> deltas =
                entries.union(doses)
                        .keyBy(PersonVersion::person, Types.STRING)
                        .connect(areas)
                        .transform(
                                "Keep the persons",
                                new AreaDeltasSerializer().asType(),
                                new KeepPersons(outputs, initialAreas, counting))
                        .uid("keep-persons");
        return new CoverageStreams(
                count(deltas, areas),
                outcomes("residents", entries, deltas, outputs.residents()),
                outcomes("vaccinations", doses, deltas, outputs.vaccinations()),
                entries.getSideOutput(rejects).union(doses.getSideOutput(rejects)));
    }

    private static SingleOutputStreamOperator<PersonVersion> sorted(
            String what,
            DataStream<Arrival<PersonVersion>> arrivals,
            OutputTag<Rejected> rejects,
            OutputTag<MinuteOutcomes> outcomes) {
        return arrivals.process(new SortArrivals<>(rejects, outcomes))
                .returns(new PersonVersionSerializer().asType())
                .uid("sort-" + what)
                .name("Sort " + what)
                .setParallelism(arrivals.getParallelism());
    }

    private static DataStream<MinuteOutcomes> outcomes(
            String what,
            SingleOutputStreamOperator<?> sorted,
            SingleOutputStreamOperator<?> ledger,
            OutputTag<MinuteOutcomes> tag) {
        return sorted.getSideOutput(tag)
                .union(ledger.getSideOutput(tag))
                .keyBy(MinuteOutcomes::key, TypeInformation.of(MinuteKey.class))
                .process(new SumOutcomes())
                .uid("sum-outcomes-of-" + what)
                .name("Sum outcomes of %s by minute".formatted(what));
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
