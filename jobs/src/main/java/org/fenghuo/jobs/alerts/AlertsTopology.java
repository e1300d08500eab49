package org.fenghuo.jobs.alerts;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.alert.Action;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.epi.alert.Decision;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.accounts.Accounts;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.Rejected;
import org.fenghuo.jobs.intake.RejectedSerializer;
import org.fenghuo.jobs.intake.SortArrivals;
import org.fenghuo.schemas.topics.Topics;

/**
 * Verdicts and actions in, alerts out; where they come from and go to is the job's business.
 *
 * @param settings what the working of alerts is told
 * @param subjects names of what alerts are about
 * @param initialPlaces areas and units known when the job is first started
 */
public record AlertsTopology(
        WorkingSettings settings, Subjects subjects, List<Area> initialPlaces) {
    private static final OutputTag<Rejected> REJECTS =
            new OutputTag<>("rejects", new RejectedSerializer().asType());
    private static final OutputTag<Decision> DECISIONS =
            new OutputTag<>("decisions", TypeInformation.of(Decision.class));

    /** The graph from what was read, and areas and units as they change. */
    public AlertStreams build(
            DataStream<Arrival<Signal>> signals,
            DataStream<Arrival<Action>> actions,
            DataStream<AreaChange> places) {
        var saidOnes = sort(Topics.SIGNALS.name(), signals, TypeInformation.of(Signal.class));
        var doneOnes = sort(Topics.ALERT_ACTIONS.name(), actions, TypeInformation.of(Action.class));
        TypeInformation<AlertEvent> type = TypeInformation.of(AlertEvent.class);
        DataStream<AlertEvent> said =
                saidOnes.keyBy(JoinCoverage::place, Types.STRING)
                        .process(new JoinCoverage(settings.keptFor()))
                        .returns(TypeInformation.of(Signal.class))
                        .uid("join-coverage")
                        .name("Join coverage")
                        .map(signal -> AlertEvent.of(signal))
                        .returns(type)
                        .uid("signals-as-events")
                        .name("Signals as events");
        DataStream<AlertEvent> done =
                doneOnes.map(action -> AlertEvent.of(action))
                        .returns(type)
                        .setParallelism(actions.getParallelism())
                        .uid("actions-as-events")
                        .name("Actions as events");
        SingleOutputStreamOperator<Alert> alerts =
                said.union(done)
                        .keyBy(AlertEvent::group, Types.STRING)
                        .connect(places.broadcast())
                        .transform(
                                "Work alerts",
                                TypeInformation.of(Alert.class),
                                new WorkAlerts(settings, subjects, initialPlaces, DECISIONS))
                        .uid("work-alerts");
        return new AlertStreams(
                alerts,
                alerts.getSideOutput(DECISIONS),
                saidOnes.getSideOutput(REJECTS).union(doneOnes.getSideOutput(REJECTS)));
    }

    private static <V> SingleOutputStreamOperator<V> sort(
            String topic, DataStream<Arrival<V>> arrivals, TypeInformation<V> type) {
        return arrivals.process(new SortArrivals<>(REJECTS, Accounts.of(topic)))
                .returns(type)
                .uid("sort-" + topic)
                .name("Sort " + topic.replace('-', ' '))
                .setParallelism(arrivals.getParallelism());
    }
}
