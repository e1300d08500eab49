package org.fenghuo.jobs.cases;

import java.io.IOException;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.epi.cases.AgeBands;
import org.fenghuo.epi.cases.CountingRules;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.jobs.connect.alerts.RuleSource;
import org.fenghuo.jobs.connect.alerts.SignalsTopic;
import org.fenghuo.jobs.connect.areas.AreaSource;
import org.fenghuo.jobs.connect.areas.PlaceRegister;
import org.fenghuo.jobs.connect.cases.CaseArrivals;
import org.fenghuo.jobs.connect.cases.CaseIntake;
import org.fenghuo.jobs.connect.documents.CaseLineFormat;
import org.fenghuo.jobs.connect.documents.IncidenceFormat;
import org.fenghuo.jobs.connect.documents.MessageSinks;
import org.fenghuo.jobs.connect.index.IndexSettings;
import org.fenghuo.jobs.connect.index.IndexSink;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.jobs.connect.kafka.RecordSource;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.jobs.state.StreamDefaults;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/** Case reports from Kafka become rolling incidence in Elasticsearch. */
public final class CasesJob {
    /** The job's name, as documents and dashboards know it. */
    public static final String NAME = "cases";

    private CasesJob() {}

    /** Runs on the cluster that submits it; settings as {@code --key value}. */
    public static void main(String[] arguments) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        assemble(env, ParameterTool.fromArgs(arguments));
        env.execute(NAME);
    }

    /** Puts the whole job into an environment; reads the areas that stand in their topic. */
    public static void assemble(StreamExecutionEnvironment env, ParameterTool given)
            throws IOException, InterruptedException {
        CasesSettings settings = CasesSettings.from(given);
        FramingSettings framing = FramingSettings.from(given.toMap());
        Connections kafka = Connections.from(given);
        Diseases diseases = ReferenceDiseases.read(settings.common().referenceFolder());
        StreamDefaults.apply(env);
        CommonSettings common = settings.common();
        CountingRules rules =
                new CountingRules(
                        diseases, new AgeBands(common.ageBandStarts()), common.horizonDays());
        DataStream<Arrival<CaseVersion>> arrivals =
                new RecordSource(kafka, common)
                        .read(
                                env,
                                Topics.CASE_REPORTS,
                                new CaseArrivals(new CaseIntake(framing, common.zone()), rules));
        AreaSource areas = AreaSource.of(env, kafka, common.group(), framing, PlaceRegister.AREAS);
        RuleSource detection = RuleSource.of(env, kafka, common, given);
        CaseStreams streams =
                new CasesTopology(
                                settings.counting(), diseases, detection.initial(), areas.initial())
                        .build(arrivals, areas.changes(), detection.changes());
        write(streams, settings, given, diseases);
    }

    private static void write(
            CaseStreams streams, CasesSettings settings, ParameterTool given, Diseases diseases) {
        IndexSettings index = IndexSettings.unhurriedFrom(given);
        FramingSettings framing = FramingSettings.from(given.toMap());
        var incidence = new IncidenceFormat(settings.counting().windows(), diseases);
        streams.incidence()
                .sinkTo(new IndexSink<>(IndexSettings.from(given), incidence))
                .uid("write-incidence")
                .name("Write incidence");
        streams.lines()
                .sinkTo(new IndexSink<>(index, new CaseLineFormat(framing, diseases)))
                .uid("write-cases")
                .name("Write the line list");
        SignalsTopic.send(
                streams.signals(), NAME, Connections.from(given), settings.common(), framing);
        MessageSinks.write(NAME, streams.messages(), given);
    }
}
