package org.fenghuo.jobs.connect.alerts;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;
import org.apache.kafka.common.TopicPartition;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.jobs.connect.detection.KnownSubjects;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.jobs.connect.kafka.NoTime;
import org.fenghuo.jobs.connect.kafka.StandingMessages;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.jobs.detection.RulesAtStart;
import org.fenghuo.jobs.intake.RuleChange;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.jobs.settings.RulesMode;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topics;

/**
 * The rules that a job knows: those that stand in their topic when it is first started, so that no
 * record is judged before them, and every change since.
 *
 * @param initial the versions that stand now, and how they are judged
 * @param changes what becomes of them
 */
public record RuleSource(RulesAtStart initial, DataStream<RuleChange> changes) {
    /** Reads the topic of rules. */
    public static RuleSource of(
            StreamExecutionEnvironment env,
            Connections kafka,
            CommonSettings common,
            ParameterTool given)
            throws IOException, InterruptedException {
        FramingSettings framing = FramingSettings.from(given.toMap());
        KnownSubjects subjects = KnownSubjects.read(common.referenceFolder());
        RuleMessages messages = new RuleMessages(framing, subjects);
        Map<String, Rule> standing = new LinkedHashMap<>();
        Map<TopicPartition, Long> ends =
                StandingMessages.read(
                        Topics.RULES,
                        kafka.consumer(),
                        message ->
                                messages.read(message).ifPresent(change -> put(change, standing)));
        var source =
                kafka.source(
                        Topics.RULES, common.group(), new RuleArrivals(framing, subjects), ends);
        DataStream<RuleChange> changes =
                env.fromSource(source, NoTime.strategy(), "Read rules")
                        .uid("read-rules")
                        .setParallelism(1);
        RulesAtStart initial =
                new RulesAtStart(
                        List.copyOf(standing.values()),
                        RulesMode.from(given),
                        ReferenceDiseases.quietDays(common.referenceFolder()),
                        kafka.hasMessages(Topics.SIGNALS));
        return new RuleSource(initial, changes);
    }

    private static void put(RuleChange change, Map<String, Rule> standing) {
        standing.remove(change.key());
        change.rule().forEach(rule -> standing.put(change.key(), rule));
    }
}
