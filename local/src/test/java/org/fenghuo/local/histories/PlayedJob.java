package org.fenghuo.local.histories;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fenghuo.epi.cases.AgeBands;
import org.fenghuo.epi.cases.CountingRules;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.cases.CaseStreams;
import org.fenghuo.jobs.cases.CaseVersion;
import org.fenghuo.jobs.cases.CasesCounting;
import org.fenghuo.jobs.cases.CasesJob;
import org.fenghuo.jobs.cases.CasesTopology;
import org.fenghuo.jobs.connect.areas.AreaArrivals;
import org.fenghuo.jobs.connect.areas.PlaceRegister;
import org.fenghuo.jobs.connect.cases.CaseArrivals;
import org.fenghuo.jobs.connect.cases.CaseIntake;
import org.fenghuo.jobs.connect.documents.CaseLineFormat;
import org.fenghuo.jobs.connect.documents.IncidenceFormat;
import org.fenghuo.jobs.connect.kafka.EventTime;
import org.fenghuo.jobs.connect.kafka.NoTime;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.jobs.state.StreamDefaults;
import org.fenghuo.schemas.framing.FramingSettings;

/** The cases job between a {@link Feed} and a {@link MemoryIndex}; all else is the real one. */
final class PlayedJob implements Played {
    static final int HORIZON_DAYS = 500;

    private static final long OFTEN_MS = 3;

    private final Play.Stage stage;
    private final List<Area> areas;
    private final MemoryBounds memory;
    private final boolean writingLive;
    private final Mutant mutant;
    private final Diseases diseases;

    PlayedJob(Play.Stage stage, List<Area> areas, MemoryBounds memory, Mutant mutant)
            throws IOException {
        this(stage, areas, memory, false, mutant);
    }

    private PlayedJob(
            Play.Stage stage,
            List<Area> areas,
            MemoryBounds memory,
            boolean writingLive,
            Mutant mutant)
            throws IOException {
        this.stage = stage;
        this.areas = areas;
        this.memory = memory;
        this.writingLive = writingLive;
        this.mutant = mutant;
        this.diseases = ReferenceDiseases.read("");
    }

    /** The same job, which writes at once, then once a second, and not before a checkpoint. */
    PlayedJob writingAsInLiveTime() throws IOException {
        return new PlayedJob(stage, areas, memory, true, mutant);
    }

    @Override
    public boolean isWritingLive() {
        return writingLive;
    }

    @Override
    public int looks() {
        return 0;
    }

    @Override
    public void into(StreamExecutionEnvironment env) {
        StreamDefaults.apply(env);
        env.getConfig().setAutoWatermarkInterval(OFTEN_MS);
        CasesCounting counting =
                new CasesCounting(
                        Windows.USUAL, RandomCards.ZONE, writingLive, HORIZON_DAYS, memory);
        write(
                mutant.build(
                        new CasesTopology(counting, diseases, areas), arrivals(env), areas(env)),
                env);
    }

    private DataStream<Arrival<CaseVersion>> arrivals(StreamExecutionEnvironment env) {
        CountingRules rules =
                new CountingRules(
                        diseases, new AgeBands(CommonSettings.USUAL_AGE_BANDS), HORIZON_DAYS);
        CaseArrivals reading =
                new CaseArrivals(new CaseIntake(FramingSettings.SHIPPED, RandomCards.ZONE), rules);
        WatermarkStrategy<Arrival<CaseVersion>> time = EventTime.REPLAY.strategy();
        return env.fromSource(
                        ScriptedSource.ofReplay(stage.records().get(0), reading),
                        time,
                        "Read reports")
                .uid("read-reports");
    }

    private DataStream<AreaChange> areas(StreamExecutionEnvironment env) {
        AreaArrivals reading = new AreaArrivals(PlaceRegister.AREAS, FramingSettings.SHIPPED);
        return env.fromSource(
                        ScriptedSource.plain(stage.registers().get(0), reading),
                        NoTime.strategy(),
                        "Read areas")
                .uid("read-areas")
                .setParallelism(1);
    }

    private void write(CaseStreams streams, StreamExecutionEnvironment env) {
        MemoryIndex index = stage.index();
        streams.incidence()
                .sinkTo(
                        new MemorySink<>(
                                index, "incidence", new IncidenceFormat(Windows.USUAL, diseases)))
                .uid("write-incidence");
        streams.lines()
                .sinkTo(
                        new MemorySink<>(
                                index,
                                "cases",
                                new CaseLineFormat(FramingSettings.SHIPPED, diseases)))
                .uid("write-cases");
        new Wiring(env, index, CasesJob.NAME).write(streams.messages());
    }
}
