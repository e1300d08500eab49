package org.fenghuo.jobs.visits;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.fenghuo.epi.visits.VisitDay;
import org.fenghuo.jobs.intake.MinuteOutcomes;
import org.fenghuo.jobs.intake.Rejected;

/**
 * What comes out of the visits topology.
 *
 * @param days documents of days whose counts changed
 * @param visitOutcomes what became of the messages of each minute of the topic of visits
 * @param dayOutcomes likewise of departments' days
 * @param rejects refused messages of both
 */
public record VisitStreams(
        DataStream<VisitDay> days,
        DataStream<MinuteOutcomes> visitOutcomes,
        DataStream<MinuteOutcomes> dayOutcomes,
        DataStream<Rejected> rejects) {}
