package org.fenghuo.jobs.visits;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.jobs.connect.alerts.RuleSource;
import org.fenghuo.jobs.connect.alerts.SignalsTopic;
import org.fenghuo.jobs.connect.areas.AreaSource;
import org.fenghuo.jobs.connect.areas.PlaceRegister;
import org.fenghuo.jobs.connect.documents.MessageSinks;
import org.fenghuo.jobs.connect.documents.VisitFormat;
import org.fenghuo.jobs.connect.index.ConnectionSettings;
import org.fenghuo.jobs.connect.index.IndexSettings;
import org.fenghuo.jobs.connect.index.IndexSink;
import org.fenghuo.jobs.connect.index.WrittenDocuments;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.jobs.connect.kafka.RecordSource;
import org.fenghuo.jobs.connect.reference.ReferenceSyndromes;
import org.fenghuo.jobs.connect.visits.ClinicDayArrivals;
import org.fenghuo.jobs.connect.visits.VisitArrivals;
import org.fenghuo.jobs.connect.visits.VisitIntake;
import org.fenghuo.jobs.detection.FigureTopology;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.jobs.state.StreamDefaults;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/** Clinic visits and departments' days from Kafka become visits by syndrome in Elasticsearch. */
public final class VisitsJob {
    /** The job's name, as documents and dashboards know it. */
    public static final String NAME = "visits";

    // A place of which nothing is said for so long has no alerts to take back.
    private static final Duration FIGURES_KEPT = Duration.ofDays(400);

    private VisitsJob() {}

    /** Runs on the cluster that submits it; settings as {@code --key value}. */
    public static void main(String[] arguments) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        assemble(env, ParameterTool.fromArgs(arguments));
        env.execute(NAME);
    }

    /** Puts the whole job into an environment; reads the areas and facilities that stand now. */
    public static void assemble(StreamExecutionEnvironment env, ParameterTool given)
            throws IOException, InterruptedException {
        VisitsSettings settings = VisitsSettings.from(given);
        CommonSettings common = settings.common();
        FramingSettings framing = FramingSettings.from(given.toMap());
        Connections kafka = Connections.from(given);
        Syndromes syndromes = ReferenceSyndromes.read(common.referenceFolder());
        StreamDefaults.apply(env);
        VisitIntake intake =
                new VisitIntake(
                        framing,
                        common.zone(),
                        common.horizonDays(),
                        common.ageBandStarts(),
                        syndromes);
        RecordSource records = new RecordSource(kafka, common);
        AreaSource areas =
                AreaSource.of(
                        env,
                        kafka,
                        common.group(),
                        framing,
                        PlaceRegister.AREAS,
                        PlaceRegister.FACILITIES);
        VisitStreams streams =
                new VisitsTopology(
                                settings.counting(syndromes),
                                areas.initial(),
                                new WrittenDocuments(
                                        ConnectionSettings.from(given),
                                        new VisitsWritten(syndromes)))
                        .build(
                                records.read(env, Topics.CLINIC_VISITS, new VisitArrivals(intake)),
                                records.read(
                                        env, Topics.CLINIC_DAYS, new ClinicDayArrivals(intake)),
                                areas.changes());
        streams.days()
                .sinkTo(new IndexSink<>(IndexSettings.from(given), new VisitFormat(syndromes)))
                .uid("write-visits")
                .name("Write visits");
        RuleSource rules = RuleSource.of(env, kafka, common, given);
        DataStream<Signal> signals =
                new FigureTopology(
                                rules.initial(),
                                new VisitRulesOfFigures(),
                                common.zone(),
                                FIGURES_KEPT)
                        .build(streams.days(), new VisitFigures(syndromes), rules.changes());
        SignalsTopic.send(signals, NAME, kafka, common, framing);
        MessageSinks.write(NAME, streams.messages(), given);
    }
}
