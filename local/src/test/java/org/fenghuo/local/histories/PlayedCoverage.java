package org.fenghuo.local.histories;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fenghuo.epi.coverage.CountedDays;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.connect.areas.PlaceRegister;
import org.fenghuo.jobs.connect.coverage.CoverageIntake;
import org.fenghuo.jobs.connect.coverage.ResidentArrivals;
import org.fenghuo.jobs.connect.coverage.VaccinationArrivals;
import org.fenghuo.jobs.connect.documents.CoverageFormat;
import org.fenghuo.jobs.connect.reference.ReferenceSchedule;
import org.fenghuo.jobs.connect.reference.ReferenceTargets;
import org.fenghuo.jobs.connect.reference.ReferenceVaccines;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.jobs.coverage.CoverageCounting;
import org.fenghuo.jobs.coverage.CoverageJob;
import org.fenghuo.jobs.coverage.CoverageStreams;
import org.fenghuo.jobs.coverage.CoverageTopology;
import org.fenghuo.jobs.coverage.CoverageWritten;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/**
 * The coverage job between feeds (residents and vaccinations, areas) and a {@link MemoryIndex}; all
 * else is the real one.
 *
 * @param stage the feeds and the index
 * @param areas areas known when it starts
 * @param told the days of which is told, and the schedule
 * @param memory what a subtask holds in memory
 * @param writing how it writes
 */
record PlayedCoverage(
        Play.Stage stage, List<Area> areas, Told told, MemoryBounds memory, Writing writing)
        implements Played {
    /**
     * What is told of.
     *
     * @param days the days
     * @param scheduleFolder folder of the schedule
     */
    record Told(CountedDays days, String scheduleFolder) {}

    PlayedCoverage with(Writing other) {
        return new PlayedCoverage(stage, areas, told, memory, other);
    }

    @Override
    public boolean isWritingLive() {
        return writing.live();
    }

    @Override
    public int looks() {
        return writing.looks();
    }

    @Override
    public void into(StreamExecutionEnvironment env) throws IOException {
        Wiring wiring = new Wiring(env, stage.index(), CoverageJob.NAME);
        Map<String, String> vaccines = ReferenceVaccines.read("");
        CoverageIntake intake =
                new CoverageIntake(FramingSettings.SHIPPED, RandomCards.ZONE, vaccines.keySet());
        CoverageCounting counting =
                new CoverageCounting(
                        RandomCards.ZONE,
                        writing.live(),
                        told.days(),
                        memory,
                        ReferenceSchedule.read(told.scheduleFolder()));
        CoverageStreams streams =
                new CoverageTopology(
                                counting,
                                areas,
                                writing.lookedUp(stage.index(), "coverage", new CoverageWritten()))
                        .build(
                                wiring.read(
                                        stage.records().get(0),
                                        Topics.RESIDENTS,
                                        new ResidentArrivals(intake)),
                                wiring.read(
                                        stage.records().get(1),
                                        Topics.VACCINATIONS,
                                        new VaccinationArrivals(intake)),
                                wiring.places(stage.registers().get(0), PlaceRegister.AREAS));
        wiring.write(
                streams.days(),
                "coverage",
                new CoverageFormat(vaccines, ReferenceTargets.read("")));
        wiring.write(streams.messages());
    }
}
