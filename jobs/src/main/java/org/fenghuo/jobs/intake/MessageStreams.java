package org.fenghuo.jobs.intake;

import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.fenghuo.jobs.accounts.MinuteOutcomes;
import org.fenghuo.jobs.accounts.SourceFigures;

/**
 * What became of the messages of a job.
 *
 * @param outcomes of each minute, by topic
 * @param sources of each source and day, of all topics
 * @param rejects refused messages of all topics
 */
public record MessageStreams(
        Map<String, DataStream<MinuteOutcomes>> outcomes,
        DataStream<SourceFigures> sources,
        DataStream<Rejected> rejects) {}
