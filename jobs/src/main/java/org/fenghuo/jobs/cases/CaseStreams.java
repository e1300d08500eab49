package org.fenghuo.jobs.cases;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.fenghuo.epi.counting.Incidence;
import org.fenghuo.jobs.intake.MinuteOutcomes;
import org.fenghuo.jobs.intake.Rejected;

/**
 * What comes out of the cases topology.
 *
 * @param incidence documents of days whose counts changed
 * @param lines lines of the line list
 * @param outcomes what became of the messages of each minute
 * @param rejects refused messages
 */
public record CaseStreams(
        DataStream<Incidence> incidence,
        DataStream<CaseLine> lines,
        DataStream<MinuteOutcomes> outcomes,
        DataStream<Rejected> rejects) {}
