package org.fenghuo.bench;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.epi.coverage.CoverageDay;
import org.fenghuo.epi.coverage.Schedule;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.connect.coverage.CoverageIntake;
import org.fenghuo.jobs.connect.coverage.ResidentArrivals;
import org.fenghuo.jobs.connect.coverage.VaccinationArrivals;
import org.fenghuo.jobs.connect.reference.ReferenceSchedule;
import org.fenghuo.jobs.connect.reference.ReferenceVaccines;
import org.fenghuo.jobs.coverage.CoverageSettings;
import org.fenghuo.jobs.coverage.CoverageStreams;
import org.fenghuo.jobs.coverage.CoverageTopology;
import org.fenghuo.jobs.coverage.PersonVersion;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.state.StreamDefaults;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/**
 * The coverage job over what stands in its topics, with the default settings in time of replay.
 *
 * @param reading how the topics are read
 */
record CoverageGraph(
        TopicReading reading, Schedule schedule, Set<String> vaccines, List<Area> areas) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** With the tables that are shipped. */
    static CoverageGraph over(TopicReading reading) throws IOException {
        return new CoverageGraph(
                reading,
                ReferenceSchedule.read(""),
                ReferenceVaccines.read("").keySet(),
                CardMix.usualAreas());
    }

    /** Only the sources: reading and decoding. */
    void sourceToNothing(StreamExecutionEnvironment env) {
        residents(env)
                .union(vaccinations(env))
                .sinkTo(new DiscardingSink<>())
                .uid("nothing")
                .name("Nothing");
    }

    /** The whole job but for Elasticsearch. */
    void coverageToNothing(StreamExecutionEnvironment env) {
        coverageTo(env, new DiscardingSink<>());
    }

    /** The whole job, its documents to a sink. */
    void coverageTo(StreamExecutionEnvironment env, Sink<CoverageDay> documents) {
        CoverageSettings settings =
                CoverageSettings.from(
                        ParameterTool.fromArgs(
                                new String[] {
                                    "--kafka.brokers", reading.brokers(), "--time", "replay"
                                }));
        CoverageStreams streams =
                new CoverageTopology(settings.counting(schedule), areas, new NothingWritten())
                        .build(residents(env), vaccinations(env), reading.areaChanges(env));
        streams.days().sinkTo(documents).uid("no-coverage").name("Take coverage");
        Discarding.messages(streams.messages());
    }

    private DataStream<Arrival<PersonVersion>> residents(StreamExecutionEnvironment env) {
        StreamDefaults.apply(env);
        return reading.read(env, Topics.RESIDENTS, new ResidentArrivals(intake()));
    }

    private DataStream<Arrival<PersonVersion>> vaccinations(StreamExecutionEnvironment env) {
        return reading.read(env, Topics.VACCINATIONS, new VaccinationArrivals(intake()));
    }

    private CoverageIntake intake() {
        return new CoverageIntake(FramingSettings.SHIPPED, ZONE, vaccines);
    }
}
