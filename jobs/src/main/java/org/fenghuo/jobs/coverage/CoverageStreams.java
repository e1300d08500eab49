package org.fenghuo.jobs.coverage;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.fenghuo.epi.coverage.CoverageDay;
import org.fenghuo.jobs.intake.MessageStreams;

/**
 * What comes out of the coverage topology.
 *
 * @param days documents of days whose figures changed or that have begun
 * @param messages what became of the messages
 */
public record CoverageStreams(DataStream<CoverageDay> days, MessageStreams messages) {}
