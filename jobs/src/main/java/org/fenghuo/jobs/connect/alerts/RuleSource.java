package org.fenghuo.jobs.connect.alerts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.common.TopicPartition;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.connect.detection.KnownSubjects;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.jobs.connect.kafka.NoTime;
import org.fenghuo.jobs.connect.kafka.StandingMessages;
import org.fenghuo.jobs.intake.RuleChange;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/**
 * The rules that a job knows: those that stand in their topic when it is first started, so that no
 * record is judged before them, and every change since.
 *
 * @param initial the versions that stand now
 * @param changes what becomes of them
 */
public record RuleSource(List<Rule> initial, DataStream<RuleChange> changes) {
    /** Reads the topic of rules, which may be about these subjects. */
    public static RuleSource of(
            StreamExecutionEnvironment env,
            Connections kafka,
            String group,
            FramingSettings framing,
            KnownSubjects subjects)
            throws InterruptedException {
        RuleMessages messages = new RuleMessages(framing, subjects);
        Map<String, Rule> standing = new LinkedHashMap<>();
        Map<TopicPartition, Long> ends =
                StandingMessages.read(
                        Topics.RULES,
                        kafka.consumer(),
                        message ->
                                messages.read(message).ifPresent(change -> put(change, standing)));
        var source = kafka.source(Topics.RULES, group, new RuleArrivals(framing, subjects), ends);
        DataStream<RuleChange> changes =
                env.fromSource(source, NoTime.strategy(), "Read rules")
                        .uid("read-rules")
                        .setParallelism(1);
        return new RuleSource(List.copyOf(standing.values()), changes);
    }

    private static void put(RuleChange change, Map<String, Rule> standing) {
        standing.remove(change.key());
        change.rule().forEach(rule -> standing.put(change.key(), rule));
    }
}
