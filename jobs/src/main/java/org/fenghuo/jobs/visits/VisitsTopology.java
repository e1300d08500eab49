package org.fenghuo.jobs.visits;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.visits.VisitDay;
import org.fenghuo.jobs.accounts.Accounts;
import org.fenghuo.jobs.counting.AreaDeltasSerializer;
import org.fenghuo.jobs.counting.CountDays;
import org.fenghuo.jobs.counting.SubjectAreaSerializer;
import org.fenghuo.jobs.counting.WrittenSince;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Intake;
import org.fenghuo.schemas.topics.Topics;

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
        VisitOutputs outputs = VisitOutputs.named();
        Accounts ofDays = Accounts.of(Topics.CLINIC_DAYS.name());
        Intake intake = new Intake();
        var visits = intake.sort(outputs.ofVisits(), visitArrivals, new VisitVersionSerializer());
        var days = intake.sort(ofDays, dayArrivals, new TotalsVersionSerializer());
        SingleOutputStreamOperator<AreaDeltas> ofRecords = ledger(visits, areas, outputs);
        SingleOutputStreamOperator<AreaDeltas> ofTotals = totals(days, areas, ofDays);
        intake.account(outputs.ofVisits(), visits, ofRecords);
        intake.account(ofDays, days, ofTotals);
        DataStream<AreaDeltas> deltas =
                ofRecords.union(
                        persons(ofRecords.getSideOutput(outputs.visits()), areas), ofTotals);
        return new VisitStreams(count(deltas, areas), intake.streams(counting.keptFor()));
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
            DataStream<TotalsVersion> days, DataStream<AreaChange> areas, Accounts accounts) {
        return days.keyBy(TotalsVersion::recordId, Types.STRING)
                .connect(areas)
                .transform(
                        "Keep departments' days",
                        new AreaDeltasSerializer().asType(),
                        new KeepTotals(
                                accounts,
                                initialAreas,
                                counting.keptFor(),
                                counting.memory().bundledCards()))
                .uid("keep-days");
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
