package org.fenghuo.jobs.coverage;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.epi.coverage.Targets;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.connect.alerts.RuleSource;
import org.fenghuo.jobs.connect.alerts.SignalsTopic;
import org.fenghuo.jobs.connect.areas.AreaSource;
import org.fenghuo.jobs.connect.areas.PlaceRegister;
import org.fenghuo.jobs.connect.coverage.CoverageIntake;
import org.fenghuo.jobs.connect.coverage.ResidentArrivals;
import org.fenghuo.jobs.connect.coverage.VaccinationArrivals;
import org.fenghuo.jobs.connect.documents.CoverageFormat;
import org.fenghuo.jobs.connect.documents.MessageSinks;
import org.fenghuo.jobs.connect.index.ConnectionSettings;
import org.fenghuo.jobs.connect.index.IndexSettings;
import org.fenghuo.jobs.connect.index.IndexSink;
import org.fenghuo.jobs.connect.index.WrittenDocuments;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.jobs.connect.kafka.RecordSource;
import org.fenghuo.jobs.connect.reference.ReferenceSchedule;
import org.fenghuo.jobs.connect.reference.ReferenceTargets;
import org.fenghuo.jobs.connect.reference.ReferenceVaccines;
import org.fenghuo.jobs.detection.FigureTopology;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.jobs.state.StreamDefaults;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/** Residents and vaccinations from Kafka become vaccination coverage in Elasticsearch. */
public final class CoverageJob {
    /** The job's name, as documents and dashboards know it. */
    public static final String NAME = "coverage";

    // A place of which nothing is said for so long has no alerts to take back.
    private static final Duration FIGURES_KEPT = Duration.ofDays(400);

    private CoverageJob() {}

    /** Runs on the cluster that submits it; settings as {@code --key value}. */
    public static void main(String[] arguments) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        assemble(env, ParameterTool.fromArgs(arguments));
        env.execute(NAME);
    }

    /** Puts the whole job into an environment; reads the areas that stand in their topic. */
    public static void assemble(StreamExecutionEnvironment env, ParameterTool given)
            throws IOException, InterruptedException {
        CoverageSettings settings = CoverageSettings.from(given);
        CommonSettings common = settings.common();
        FramingSettings framing = FramingSettings.from(given.toMap());
        Connections kafka = Connections.from(given);
        Map<String, String> vaccines = ReferenceVaccines.read(common.referenceFolder());
        StreamDefaults.apply(env);
        CoverageIntake intake = new CoverageIntake(framing, common.zone(), vaccines.keySet());
        RecordSource records = new RecordSource(kafka, common);
        AreaSource areas = AreaSource.of(env, kafka, common.group(), framing, PlaceRegister.AREAS);
        CoverageStreams streams =
                new CoverageTopology(
                                settings.counting(ReferenceSchedule.read(common.referenceFolder())),
                                areas.initial(),
                                new WrittenDocuments(
                                        ConnectionSettings.from(given), new CoverageWritten()))
                        .build(
                                records.read(env, Topics.RESIDENTS, new ResidentArrivals(intake)),
                                records.read(
                                        env, Topics.VACCINATIONS, new VaccinationArrivals(intake)),
                                areas.changes());
        var format = new CoverageFormat(vaccines, ReferenceTargets.read(common.referenceFolder()));
        streams.days()
                .sinkTo(new IndexSink<>(IndexSettings.from(given), format))
                .uid("write-coverage")
                .name("Write coverage");
        judge(streams, env, kafka, common, given);
        MessageSinks.write(NAME, streams.messages(), given);
    }

    private static void judge(
            CoverageStreams streams,
            StreamExecutionEnvironment env,
            Connections kafka,
            CommonSettings common,
            ParameterTool given)
            throws IOException, InterruptedException {
        RuleSource rules = RuleSource.of(env, kafka, common, given);
        Targets targets = ReferenceTargets.read(common.referenceFolder());
        DataStream<Signal> signals =
                new FigureTopology(
                                rules.initial(),
                                new CoverageRulesOfFigures(targets),
                                common.zone(),
                                FIGURES_KEPT)
                        .build(streams.days(), new CoverageFigures(), rules.changes());
        SignalsTopic.send(signals, NAME, kafka, common, FramingSettings.from(given.toMap()));
    }
}
