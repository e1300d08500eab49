package org.fenghuo.bench;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.jobs.connect.reference.ReferenceSyndromes;
import org.fenghuo.jobs.connect.visits.ClinicDayArrivals;
import org.fenghuo.jobs.connect.visits.VisitArrivals;
import org.fenghuo.jobs.connect.visits.VisitIntake;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.jobs.state.StreamDefaults;
import org.fenghuo.jobs.visits.TotalsVersion;
import org.fenghuo.jobs.visits.VisitStreams;
import org.fenghuo.jobs.visits.VisitVersion;
import org.fenghuo.jobs.visits.VisitsSettings;
import org.fenghuo.jobs.visits.VisitsTopology;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/**
 * The visits job over what stands in its topics, with the default settings in time of replay.
 *
 * @param reading how the topics are read
 * @param places areas and facilities
 */
record VisitsGraph(TopicReading reading, Syndromes syndromes, List<Area> places) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** With the syndromes that are shipped. */
    static VisitsGraph over(TopicReading reading, List<Area> places) throws IOException {
        return new VisitsGraph(reading, ReferenceSyndromes.read(""), places);
    }

    /** Only the sources: reading and decoding. */
    void sourceToNothing(StreamExecutionEnvironment env) {
        visits(env).sinkTo(new DiscardingSink<>()).uid("no-visits").name("Nothing of visits");
        days(env).sinkTo(new DiscardingSink<>()).uid("no-days").name("Nothing of days");
    }

    /** The whole job but for Elasticsearch. */
    void visitsToNothing(StreamExecutionEnvironment env) {
        VisitsSettings settings =
                VisitsSettings.from(
                        ParameterTool.fromArgs(
                                new String[] {
                                    "--kafka.brokers", reading.brokers(), "--time", "replay"
                                }));
        VisitStreams streams =
                new VisitsTopology(settings.counting(syndromes), places, new NothingWritten())
                        .build(visits(env), days(env), reading.areaChanges(env));
        streams.days().sinkTo(new DiscardingSink<>()).uid("no-documents");
        Discarding.messages(streams.messages());
    }

    private DataStream<Arrival<VisitVersion>> visits(StreamExecutionEnvironment env) {
        StreamDefaults.apply(env);
        return reading.read(env, Topics.CLINIC_VISITS, new VisitArrivals(intake()));
    }

    private DataStream<Arrival<TotalsVersion>> days(StreamExecutionEnvironment env) {
        return reading.read(env, Topics.CLINIC_DAYS, new ClinicDayArrivals(intake()));
    }

    private VisitIntake intake() {
        return new VisitIntake(
                FramingSettings.SHIPPED,
                ZONE,
                CommonSettings.USUAL_HORIZON,
                CommonSettings.USUAL_AGE_BANDS,
                syndromes);
    }
}
