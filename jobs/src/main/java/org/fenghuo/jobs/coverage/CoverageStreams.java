package org.fenghuo.jobs.coverage;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.fenghuo.epi.coverage.CoverageDay;
import org.fenghuo.jobs.intake.MinuteOutcomes;
import org.fenghuo.jobs.intake.Rejected;

/**
 * What comes out of the coverage topology.
 *
 * @param days documents of days whose figures changed or that have begun
 * @param residentOutcomes what became of the messages of each minute of the register of residents
 * @param vaccinationOutcomes likewise of vaccinations
 * @param rejects refused messages of both
 */
public record CoverageStreams(
        DataStream<CoverageDay> days,
        DataStream<MinuteOutcomes> residentOutcomes,
        DataStream<MinuteOutcomes> vaccinationOutcomes,
        DataStream<Rejected> rejects) {}
