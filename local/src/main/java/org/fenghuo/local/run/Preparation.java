package org.fenghuo.local.run;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.util.ParameterTool;
import org.apache.kafka.clients.admin.Admin;
import org.elasticsearch.client.RestClient;
import org.fenghuo.feeds.reference.ReferenceAreas;
import org.fenghuo.feeds.rules.ShippedRules;
import org.fenghuo.jobs.cases.CasesSettings;
import org.fenghuo.jobs.connect.index.ConnectionSettings;
import org.fenghuo.jobs.connect.index.Elasticsearch;
import org.fenghuo.jobs.connect.index.TemplateInstaller;
import org.fenghuo.jobs.connect.kafka.Connections;
import org.fenghuo.local.pipeline.PipelineJob;
import org.fenghuo.local.reach.KafkaReach;
import org.fenghuo.local.reach.TopicOffsets;
import org.fenghuo.local.rules.RulesTopic;
import org.fenghuo.local.sending.SendAreas;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.Area;
import org.fenghuo.records.Rule;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.index.IndexSettings;
import org.fenghuo.schemas.index.IndexTemplates;
import org.fenghuo.schemas.topics.RuleKey;
import org.fenghuo.schemas.topics.Topics;

/** Puts in place what the jobs expect of Kafka and Elasticsearch; what is there stays. */
public final class Preparation {
    private static final Duration TEMPLATES_WITHIN = Duration.ofMinutes(1);

    private final ParameterTool given;
    private final Consumer<String> say;

    /** For systems that these settings of the jobs name. */
    public Preparation(Map<String, String> settings, Consumer<String> say) {
        this.given = ParameterTool.fromMap(settings);
        this.say = say;
    }

    /** Makes the topics of the catalogue that are missing. */
    public void topics(int partitions, short replicas) {
        Map<String, Object> client = client();
        KafkaReach.require(client);
        try (Admin admin = Admin.create(client)) {
            new TopicSetup(admin, say).make(partitions, replicas);
        }
    }

    /**
     * Sends the areas that came with the program, unless their topic holds as many: fewer stand
     * there when we were killed while we sent them.
     */
    public void areas() throws InterruptedException {
        Map<String, Object> client = client();
        List<Area> areas = ReferenceAreas.read();
        try (TopicOffsets offsets = new TopicOffsets(client)) {
            // The first question makes the broker lay out where groups commit.
            for (PipelineJob job : PipelineJob.all()) {
                offsets.committed(job.group());
            }
            if (offsets.messages(Topics.AREAS.name()) >= areas.size()) {
                return;
            }
        }
        FramingSettings framing = FramingSettings.from(given.toMap());
        try (TopicSender sender = new TopicSender(client)) {
            SendAreas.to(sender, framing, areas);
        }
    }

    /**
     * Sends the rules that came with the program, unless their topic has had as many messages; one
     * that people changed or removed stays as they left it.
     */
    public void rules() throws InterruptedException {
        Map<String, Object> client = client();
        List<Rule> rules = ShippedRules.inForm();
        try (TopicOffsets offsets = new TopicOffsets(client)) {
            if (offsets.messages(Topics.RULES.name()) >= rules.size()) {
                return;
            }
        }
        RulesTopic topic = new RulesTopic(client, FramingSettings.from(given.toMap()));
        Set<String> before = topic.read().keys();
        topic.put(rules.stream().filter(rule -> !before.contains(RuleKey.of(rule))).toList());
    }

    /** Puts the index templates in, as the windows and the shards are set. */
    public void templates() throws IOException, InterruptedException {
        IndexSettings index = index(given);
        try (RestClient client = Elasticsearch.connect(ConnectionSettings.from(given))) {
            new TemplateInstaller(client).install(IndexTemplates.of(index), TEMPLATES_WITHIN);
        }
    }

    static IndexSettings index(ParameterTool given) {
        return new IndexSettings(
                CasesSettings.from(given).counting().windows().days(),
                given.getInt("index.shards", IndexSettings.DEFAULTS.shards()),
                given.getInt("index.replicas", IndexSettings.DEFAULTS.replicas()));
    }

    private Map<String, Object> client() {
        Connections kafka = Connections.from(given);
        Map<String, Object> client = new HashMap<>();
        kafka.client().forEach((key, value) -> client.put(key.toString(), value));
        client.put("bootstrap.servers", kafka.brokers());
        return client;
    }
}
