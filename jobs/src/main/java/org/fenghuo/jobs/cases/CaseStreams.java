package org.fenghuo.jobs.cases;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.fenghuo.epi.counting.Incidence;
import org.fenghuo.epi.detect.Signal;
import org.fenghuo.jobs.intake.MessageStreams;

/**
 * What comes out of the cases topology.
 *
 * @param incidence documents of days whose counts changed
 * @param lines lines of the line list
 * @param signals verdicts of rules
 * @param messages what became of the messages
 */
public record CaseStreams(
        DataStream<Incidence> incidence,
        DataStream<CaseLine> lines,
        DataStream<Signal> signals,
        MessageStreams messages) {}
