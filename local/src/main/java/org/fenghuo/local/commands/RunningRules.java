package org.fenghuo.local.commands;

import java.util.Map;
import org.fenghuo.local.reach.KafkaReach;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.rules.RulesTopic;
import org.fenghuo.schemas.framing.FramingSettings;

/** Finds the topic of rules of a running system. */
final class RunningRules {
    private RunningRules() {}

    static RulesTopic of(RunFile system) {
        KafkaReach.require(system.kafka());
        return new RulesTopic(
                Map.of("bootstrap.servers", system.kafka()),
                FramingSettings.from(system.settings()));
    }
}
