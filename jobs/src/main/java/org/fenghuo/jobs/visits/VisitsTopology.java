package org.fenghuo.jobs.visits;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.visits.VisitDay;
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
 * Visits and departments' days in, visits by syndrome out; where they come from and go to is the
 * job's business.
 *
 * @param counting how visits are counted
 * @param initialAreas the areas and facilities known when the job is first started
 * @param written knows which documents were written before a restart
 */
public record VisitsTopology(
        VisitsCounting counting, List<Area> initialAreas, WrittenSince written) {

    /** The graph from what was read, and the areas and facilities as they change. */
    public VisitStreams build(
            DataStream<Arrival<VisitVersion>> visitArrivals,
            DataStream<Arrival<TotalsVersion>> dayArrivals,
            DataStream<AreaChange> areaChanges) {
        DataStream<AreaChange> areas = areaChanges.broadcast();
        OutputTag<Rejected> rejects = new OutputTag<>("rejects", new RejectedSerializer().asType());
        VisitOutputs outputs = VisitOutputs.named();
        SingleOutputStreamOperator<VisitVersion> visits =
                visitArrivals
                        .process(new SortArrivals<>(rejects, outputs.outcomes()))
                        .returns(new VisitVersionSerializer().asType())
                        .uid("sort-visits")
                        .name("Sort visits")
                        .setParallelism(visitArrivals.getParallelism());
        SingleOutputStreamOperator<TotalsVersion> days =
                dayArrivals
                        .process(new SortArrivals<>(rejects, outputs.outcomes()))
                        .returns(new TotalsVersionSerializer().asType())
                        .uid("sort-days")
                        .name("Sort departments' days")
                        .setParallelism(dayArrivals.getParallelism());
        SingleOutputStreamOperator<AreaDeltas> ofRecords = ledger(visits, areas, outputs);
        SingleOutputStreamOperator<AreaDeltas> ofTotals = totals(days, areas, outputs);
        DataStream<AreaDeltas> deltas =
                ofRecords.union(
                        persons(ofRecords.getSideOutput(outputs.visits()), areas), ofTotals);
        return new VisitStreams(
                count(deltas, areas),
                outcomes("visits", visits, ofRecords, outputs),
                outcomes("days", days, ofTotals, outputs),
                visits.getSideOutput(rejects).union(days.getSideOutput(rejects)));
    }

    private SingleOutputStreamOperator<AreaDeltas> ledger(
            DataStream<VisitVersion> visits, DataStream<AreaChange> areas, VisitOutputs outputs) {
        return visits.keyBy(VisitVersion::recordId, Types.STRING)
                .connect(areas)
                .transform(
                        "Keep the visits",
                        new AreaDeltasSerializer().asType(),
                        new KeepVisits(
                                outputs,
                                initialAreas,
                                counting.keptFor(),
                                counting.memory().bundledCards()))
                .uid("keep-visits");
    }

    private SingleOutputStreamOperator<AreaDeltas> persons(
            DataStream<VisitOfPerson> visits, DataStream<AreaChange> areas) {
        return visits.keyBy(VisitOfPerson::person, Types.STRING)
                .connect(areas)
                .transform(
                        "Tell first visits from returns",
                        new AreaDeltasSerializer().asType(),
                        new KeepVisitors(
                                counting.episodes(),
                                initialAreas,
                                counting.keptFor(),
                                counting.memory().bundledCards()))
                .uid("keep-visitors");
    }

    private SingleOutputStreamOperator<AreaDeltas> totals(
            DataStream<TotalsVersion> days, DataStream<AreaChange> areas, VisitOutputs outputs) {
        return days.keyBy(TotalsVersion::recordId, Types.STRING)
                .connect(areas)
                .transform(
                        "Keep departments' days",
                        new AreaDeltasSerializer().asType(),
                        new KeepTotals(
                                outputs.outcomes(),
                                initialAreas,
                                counting.keptFor(),
                                counting.memory().bundledCards()))
                .uid("keep-days");
    }

    private static DataStream<MinuteOutcomes> outcomes(
            String what,
            SingleOutputStreamOperator<?> sorted,
            SingleOutputStreamOperator<?> ledger,
            VisitOutputs outputs) {
        return sorted.getSideOutput(outputs.outcomes())
                .union(ledger.getSideOutput(outputs.outcomes()))
                .keyBy(MinuteOutcomes::key, TypeInformation.of(MinuteKey.class))
                .process(new SumOutcomes())
                .uid("sum-outcomes-of-" + what)
                .name("Sum outcomes of %s by minute".formatted(what));
    }

    private SingleOutputStreamOperator<VisitDay> count(
            DataStream<AreaDeltas> deltas, DataStream<AreaChange> areas) {
        return deltas.keyBy(AreaDeltas::key, new SubjectAreaSerializer().asType())
                .connect(areas)
                .transform(
                        "Count visits by day",
                        TypeInformation.of(VisitDay.class),
                        new CountDays<>(
                                counting.countDays(),
                                new VisitDocuments(counting.syndromes()),
                                initialAreas,
                                written))
                .uid("count-visits");
    }
}
