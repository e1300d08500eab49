package org.fenghuo.jobs.visits;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.fenghuo.epi.visits.VisitDay;
import org.fenghuo.jobs.intake.MessageStreams;

/**
 * What comes out of the visits topology.
 *
 * @param days documents of days whose counts changed
 * @param messages what became of the messages
 */
public record VisitStreams(DataStream<VisitDay> days, MessageStreams messages) {}
