package org.fenghuo.jobs.alerts;

import java.io.IOException;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.epi.alert.Action;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.connect.alerts.ActionArrivals;
import org.fenghuo.jobs.connect.alerts.AlertFormat;
import org.fenghuo.jobs.connect.alerts.AlertsTopic;
import org.fenghuo.jobs.connect.alerts.DecisionFormat;
import org.fenghuo.jobs.connect.alerts.SignalArrivals;
import org.fenghuo.jobs.connect.areas.AreaSource;
import org.fenghuo.jobs.connect.areas.PlaceRegister;
import org.fenghuo.jobs.connect.documents.MessageSinks;
import org.fenghuo.jobs.connect.index.IndexSettings;
import org.fenghuo.jobs.connect.index.IndexSink;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.jobs.connect.kafka.NoTime;
import org.fenghuo.jobs.connect.kafka.RecordSource;
import org.fenghuo.jobs.connect.reference.ReferenceSubjects;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.jobs.state.StreamDefaults;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/** Verdicts of rules and people's actions from Kafka become alerts in Elasticsearch. */
public final class AlertsJob {
    /** The job's name, as documents and dashboards know it. */
    public static final String NAME = "alerts";

    private AlertsJob() {}

    /** Runs on the cluster that submits it; settings as {@code --key value}. */
    public static void main(String[] arguments) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        assemble(env, ParameterTool.fromArgs(arguments));
        env.execute(NAME);
    }

    /** Puts the whole job into an environment; reads the places that stand in their topics. */
    public static void assemble(StreamExecutionEnvironment env, ParameterTool given)
            throws IOException, InterruptedException {
        AlertsSettings settings = AlertsSettings.from(given);
        CommonSettings common = settings.common();
        FramingSettings framing = FramingSettings.from(given.toMap());
        Connections kafka = Connections.from(given);
        StreamDefaults.apply(env);
        RecordSource records = new RecordSource(kafka, common);
        AreaSource places =
                AreaSource.of(
                        env,
                        kafka,
                        common.group(),
                        framing,
                        PlaceRegister.AREAS,
                        PlaceRegister.UNITS);
        DataStream<Arrival<Signal>> signals =
                records.readTold(env, Topics.SIGNALS, new SignalArrivals(framing, common.zone()));
        DataStream<Arrival<Action>> actions =
                env.fromSource(
                                kafka.source(
                                        Topics.ALERT_ACTIONS,
                                        common.group(),
                                        new ActionArrivals(framing, common.zone())),
                                NoTime.strategy(),
                                "Read alert actions")
                        .uid("read-alert-actions")
                        .setParallelism(kafka.readers(Topics.ALERT_ACTIONS, env.getParallelism()));
        AlertStreams streams =
                new AlertsTopology(
                                settings.working(),
                                ReferenceSubjects.read(common.referenceFolder()),
                                places.initial())
                        .build(signals, actions, places.changes());
        write(streams, given, framing);
    }

    private static void write(AlertStreams streams, ParameterTool given, FramingSettings framing) {
        IndexSettings index = IndexSettings.from(given);
        streams.alerts()
                .sinkTo(new IndexSink<>(index.searchableAtOnce(), new AlertFormat()))
                .uid("write-alerts")
                .name("Write alerts");
        streams.alerts()
                .sinkTo(AlertsTopic.sink(Connections.from(given), framing))
                .uid("send-alerts")
                .name("Send alerts");
        streams.decisions()
                .sinkTo(new IndexSink<>(index, new DecisionFormat()))
                .uid("write-alert-log")
                .name("Write the log of alerts");
        MessageSinks.writeRejects(NAME, streams.rejects(), given);
    }
}
