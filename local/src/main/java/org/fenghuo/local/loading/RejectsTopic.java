package org.fenghuo.local.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.Reject;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/** Sends refused rows to the topic of rejects. */
final class RejectsTopic implements Refusals {
    private final TopicSender sender;
    private final ValueWriter<Reject> writer;

    RejectsTopic(TopicSender sender, FramingSettings framing) throws InterruptedException {
        this.sender = sender;
        this.writer = ValueWriter.of(Topics.REJECTS, framing);
    }

    @Override
    public void add(Refusal refusal) {
        sender.send(Topics.REJECTS, refusal.id().getBytes(UTF_8), writer.encode(refusal.record()));
    }

    @Override
    public void flush() {
        sender.flush();
    }
}
