package org.fenghuo.local.histories;

import java.io.IOException;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.visits.Episodes;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.jobs.connect.areas.PlaceRegister;
import org.fenghuo.jobs.connect.documents.VisitFormat;
import org.fenghuo.jobs.connect.reference.ReferenceSyndromes;
import org.fenghuo.jobs.connect.visits.ClinicDayArrivals;
import org.fenghuo.jobs.connect.visits.VisitArrivals;
import org.fenghuo.jobs.connect.visits.VisitIntake;
import org.fenghuo.jobs.counting.MemoryBounds;
import org.fenghuo.jobs.counting.WrittenSince;
import org.fenghuo.jobs.intake.AreaChange;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.jobs.visits.VisitStreams;
import org.fenghuo.jobs.visits.VisitsCounting;
import org.fenghuo.jobs.visits.VisitsJob;
import org.fenghuo.jobs.visits.VisitsTopology;
import org.fenghuo.jobs.visits.VisitsWritten;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/**
 * The visits job between feeds (visits and departments' days, areas and facilities) and a {@link
 * MemoryIndex}; all else is the real one.
 *
 * @param stage the feeds and the index
 * @param areas areas and facilities known when it starts
 * @param memory what a subtask holds in memory
 * @param writing how it writes
 */
record PlayedVisits(Play.Stage stage, List<Area> areas, MemoryBounds memory, Writing writing)
        implements Played {
    PlayedVisits with(Writing other) {
        return new PlayedVisits(stage, areas, memory, other);
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
        Syndromes syndromes = ReferenceSyndromes.read("");
        Wiring wiring = new Wiring(env, stage.index(), VisitsJob.NAME);
        VisitIntake intake =
                new VisitIntake(
                        FramingSettings.SHIPPED,
                        RandomCards.ZONE,
                        PlayedJob.HORIZON_DAYS,
                        CommonSettings.USUAL_AGE_BANDS,
                        syndromes);
        DataStream<AreaChange> changes =
                wiring.places(stage.registers().get(0), PlaceRegister.AREAS)
                        .union(wiring.places(stage.registers().get(1), PlaceRegister.FACILITIES));
        VisitsCounting counting =
                new VisitsCounting(
                        RandomCards.ZONE,
                        writing.live(),
                        PlayedJob.HORIZON_DAYS,
                        memory,
                        Episodes.USUAL,
                        syndromes);
        WrittenSince written =
                writing.lookedUp(stage.index(), "visits", new VisitsWritten(syndromes));
        VisitStreams streams =
                new VisitsTopology(counting, areas, written)
                        .build(
                                wiring.read(
                                        stage.records().get(0),
                                        Topics.CLINIC_VISITS,
                                        new VisitArrivals(intake)),
                                wiring.read(
                                        stage.records().get(1),
                                        Topics.CLINIC_DAYS,
                                        new ClinicDayArrivals(intake)),
                                changes);
        wiring.write(streams.days(), "visits", new VisitFormat(syndromes));
        wiring.write(streams.messages());
    }
}
