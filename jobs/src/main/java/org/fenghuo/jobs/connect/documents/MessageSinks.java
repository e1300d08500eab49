package org.fenghuo.jobs.connect.documents;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.jobs.connect.index.IndexSettings;
import org.fenghuo.jobs.connect.index.IndexSink;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.jobs.connect.kafka.RejectsTopic;
import org.fenghuo.jobs.intake.MessageStreams;
import org.fenghuo.jobs.intake.Rejected;
import org.fenghuo.schemas.framing.FramingSettings;

/** Where every job writes what became of its messages. */
public final class MessageSinks {
    private MessageSinks() {}

    /** Writes the outcomes, the sources and the rejects of a job. */
    public static void write(String job, MessageStreams messages, ParameterTool given) {
        IndexSettings index = IndexSettings.unhurriedFrom(given);
        messages.outcomes()
                .forEach(
                        (topic, outcomes) ->
                                outcomes.sinkTo(
                                                new IndexSink<>(
                                                        index, new LedgerFormat(job, topic)))
                                        .uid("write-ledger-of-" + topic)
                                        .name("Write outcomes of " + topic.replace('-', ' ')));
        messages.sources()
                .sinkTo(new IndexSink<>(index, new SourceFormat()))
                .uid("write-sources")
                .name("Write sources");
        writeRejects(job, messages.rejects(), given);
    }

    /** Writes the rejects of a job. */
    public static void writeRejects(String job, DataStream<Rejected> rejects, ParameterTool given) {
        IndexSettings index = IndexSettings.unhurriedFrom(given);
        rejects.sinkTo(new IndexSink<>(index, new RejectedFormat(index.rejectsIndex(), job)))
                .uid("write-rejects")
                .name("Write rejects");
        rejects.sinkTo(
                        RejectsTopic.sink(
                                Connections.from(given), FramingSettings.from(given.toMap())))
                .uid("send-rejects")
                .name("Send rejects");
    }
}
