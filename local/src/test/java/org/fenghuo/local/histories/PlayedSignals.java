package org.fenghuo.local.histories;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fenghuo.epi.cases.AgeBands;
import org.fenghuo.epi.cases.CountingRules;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.counting.Windows;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.cases.CaseVersion;
import org.fenghuo.jobs.cases.CasesCounting;
import org.fenghuo.jobs.cases.CasesTopology;
import org.fenghuo.jobs.cases.WithoutRemovals;
import org.fenghuo.jobs.connect.alerts.RuleReading;
import org.fenghuo.jobs.connect.alerts.RulesOfTests;
import org.fenghuo.jobs.connect.areas.PlaceRegister;
import org.fenghuo.jobs.connect.cases.CaseArrivals;
import org.fenghuo.jobs.connect.cases.CaseIntake;
import org.fenghuo.jobs.connect.kafka.NoTime;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.jobs.detection.RulesAtStart;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.intake.Arrival;
import org.fenghuo.jobs.intake.RuleChange;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.records.Rule;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/** The cases job between feeds and a {@link SignalLog}, as far as it judges. */
final class PlayedSignals implements Played {
    private final Play.Stage stage;
    private final List<Area> areas;
    private final Judging judging;
    private final SignalLog log;
    private final boolean live;
    private final Diseases diseases;

    /**
     * How is judged.
     *
     * @param initial rules that stand from the beginning
     * @param end when the last tick says it is
     * @param ignoringRemovals whether cards stay in rolls, which a test has to find out
     */
    record Judging(List<Rule> initial, Instant end, boolean ignoringRemovals) {
        Judging {
            initial = List.copyOf(initial);
        }
    }

    PlayedSignals(Play.Stage stage, List<Area> areas, Judging judging, SignalLog log)
            throws IOException {
        this(stage, areas, judging, log, false);
    }

    private PlayedSignals(
            Play.Stage stage, List<Area> areas, Judging judging, SignalLog log, boolean live)
            throws IOException {
        this.stage = stage;
        this.areas = areas;
        this.judging = judging;
        this.log = log;
        this.live = live;
        this.diseases = ReferenceDiseases.read("");
    }

    /** The same job, which judges at once, then once a second. */
    PlayedSignals judgingAsInLiveTime() throws IOException {
        return new PlayedSignals(stage, areas, judging, log, true);
    }

    @Override
    public boolean isWritingLive() {
        return live;
    }

    @Override
    public int looks() {
        return 1;
    }

    @Override
    public int mostWritesUntilCrash() {
        return 40;
    }

    @Override
    public void into(StreamExecutionEnvironment env) throws Exception {
        Wiring wiring = new Wiring(env, stage.index(), "cases");
        CountingRules counting =
                new CountingRules(
                        diseases,
                        new AgeBands(CommonSettings.USUAL_AGE_BANDS),
                        PlayedJob.HORIZON_DAYS);
        CaseArrivals reading =
                new CaseArrivals(
                        new CaseIntake(FramingSettings.SHIPPED, RandomCards.ZONE), counting);
        DataStream<Arrival<CaseVersion>> arrivals =
                wiring.read(stage.records().get(0), Topics.CASE_REPORTS, reading);
        DataStream<AreaChange> areaChanges =
                wiring.places(stage.registers().get(0), PlaceRegister.AREAS);
        signals(arrivals, areaChanges, rules(env))
                .transform(
                        "Look at time",
                        TypeInformation.of(Signal.class),
                        new LookAtTime<>(stage.index(), judging.end()))
                .uid("look-at-time")
                .sinkTo(log.sink())
                .uid("send-signals");
    }

    private DataStream<RuleChange> rules(StreamExecutionEnvironment env) throws IOException {
        return env.fromSource(
                        ScriptedSource.plain(stage.registers().get(1), RulesOfTests.reading()),
                        NoTime.strategy(),
                        "Read rules")
                .uid("read-rules")
                .setParallelism(1);
    }

    private DataStream<Signal> signals(
            DataStream<Arrival<CaseVersion>> arrivals,
            DataStream<AreaChange> areaChanges,
            DataStream<RuleChange> rules)
            throws IOException {
        CasesCounting counting =
                new CasesCounting(
                        Windows.USUAL,
                        RandomCards.ZONE,
                        live,
                        PlayedJob.HORIZON_DAYS,
                        new MemoryBounds(5, 7));
        RulesAtStart known =
                RulesAtStart.of(
                        judging.initial().stream().map(RuleReading::rule).toList(),
                        ReferenceDiseases.quietDays(""));
        CasesTopology topology = new CasesTopology(counting, diseases, known, areas);
        return judging.ignoringRemovals()
                ? WithoutRemovals.build(topology, arrivals, areaChanges, rules)
                : topology.build(arrivals, areaChanges, rules).signals();
    }
}
