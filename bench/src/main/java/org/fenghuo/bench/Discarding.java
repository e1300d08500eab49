package org.fenghuo.bench;

import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.fenghuo.jobs.intake.MessageStreams;

/** Ends what a graph says besides its documents. */
final class Discarding {
    private Discarding() {}

    static void messages(MessageStreams messages) {
        messages.outcomes()
                .forEach(
                        (topic, outcomes) ->
                                outcomes.sinkTo(new DiscardingSink<>())
                                        .uid("no-outcomes-of-" + topic));
        messages.sources().sinkTo(new DiscardingSink<>()).uid("no-sources");
        messages.rejects().sinkTo(new DiscardingSink<>()).uid("no-rejects");
    }
}
