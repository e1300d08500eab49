package org.fenghuo.local.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.fenghuo.local.reach.KafkaReach;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.AlertAction;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/** Sends what a person does about an alert, and sees what becomes of it. */
public final class SendAction {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final RunFile system;
    private final AlertsIndex index;

    /** To that system, whose answers stand in that index. */
    public SendAction(RunFile system, AlertsIndex index) {
        this.system = system;
        this.index = index;
    }

    /** Sends it; the decision that followed, or empty if none did within a few seconds. */
    public Optional<JsonNode> send(AlertAction action) throws IOException, InterruptedException {
        KafkaReach.require(system.kafka());
        byte[] value =
                ValueWriter.<AlertAction>of(
                                Topics.ALERT_ACTIONS, FramingSettings.from(system.settings()))
                        .encode(action);
        try (TopicSender sender = new TopicSender(system.kafka())) {
            sender.send(Topics.ALERT_ACTIONS, action.getAlertId().getBytes(UTF_8), value);
            sender.flush();
        }
        return await(action);
    }

    private Optional<JsonNode> await(AlertAction action) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            Optional<JsonNode> decision =
                    index.decision(action.getAlertId(), action.getActor(), action.getAt());
            if (decision.isPresent() || System.nanoTime() > end) {
                return decision;
            }
            Thread.sleep(LOOK.toMillis());
        }
    }
}
