package org.fenghuo.bench;

import java.time.ZoneId;
import java.util.List;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.fenghuo.epi.cases.AgeBands;
import org.fenghuo.epi.cases.CountingRules;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.cases.CaseStreams;
import org.fenghuo.jobs.cases.CaseVersion;
import org.fenghuo.jobs.cases.CasesCounting;
import org.fenghuo.jobs.cases.CasesTopology;
import org.fenghuo.jobs.connect.cases.CaseArrivals;
import org.fenghuo.jobs.connect.cases.CaseIntake;
import org.fenghuo.jobs.connect.kafka.EventTime;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.jobs.detection.RulesAtStart;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.jobs.state.StreamDefaults;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/**
 * The cases job over what stands in the topic, with the default settings, to nothing.
 *
 * @param until where reading ends
 */
record CasesGraph(String brokers, Diseases diseases, List<Area> areas, OffsetsInitializer until) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The same, ending there. */
    CasesGraph until(OffsetsInitializer end) {
        return new CasesGraph(brokers, diseases, areas, end);
    }

    /** Only the source: reading and decoding. */
    void sourceToNothing(StreamExecutionEnvironment env) {
        arrivals(env).sinkTo(new DiscardingSink<>()).uid("nothing").name("Nothing");
    }

    /** The whole job with these rules, but for Elasticsearch and the job of alerts. */
    void casesToNothing(RulesAtStart rules, StreamExecutionEnvironment env) {
        CasesCounting counting =
                new CasesCounting(
                        Windows.USUAL,
                        ZONE,
                        false,
                        CommonSettings.USUAL_HORIZON,
                        MemoryBounds.USUAL);
        CaseStreams streams =
                new CasesTopology(counting, diseases, rules, areas)
                        .build(arrivals(env), new TopicReading(brokers, true).areaChanges(env));
        streams.incidence().sinkTo(new DiscardingSink<>()).uid("no-incidence");
        streams.lines().sinkTo(new DiscardingSink<>()).uid("no-lines");
        streams.signals().sinkTo(new DiscardingSink<>()).uid("no-signals");
        Discarding.messages(streams.messages());
    }

    DataStream<Arrival<CaseVersion>> arrivals(StreamExecutionEnvironment env) {
        StreamDefaults.apply(env);
        CountingRules rules =
                new CountingRules(
                        diseases,
                        new AgeBands(CommonSettings.USUAL_AGE_BANDS),
                        CommonSettings.USUAL_HORIZON);
        KafkaSource<Arrival<CaseVersion>> source =
                KafkaSource.<Arrival<CaseVersion>>builder()
                        .setBootstrapServers(brokers)
                        .setTopics(Topics.CASE_REPORTS.name())
                        .setGroupId("fenghuo-bench")
                        .setStartingOffsets(OffsetsInitializer.earliest())
                        .setBounded(until)
                        .setDeserializer(
                                new CaseArrivals(
                                        new CaseIntake(FramingSettings.SHIPPED, ZONE), rules))
                        .setProperty("max.poll.records", "2000")
                        .build();
        return env.fromSource(source, EventTime.REPLAY.strategy(), "Read case reports")
                .uid("read-case-reports");
    }
}
