package org.fenghuo.local.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fenghuo.local.run.KnownSettings;
import org.fenghuo.local.run.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prepares a Kafka and an Elasticsearch that run elsewhere. */
@Command(
        name = "setup",
        description = {
            "为集群准备主题、索引模板、地区和规则。Prepare a cluster.",
            "Makes the topics, sends the shipped areas and rules if there are none, and installs"
                + " the index templates, in a Kafka and an Elasticsearch that run elsewhere. What"
                + " is there already stays, so it may be run again.%n"
        },
        footer = {
            "",
            "Examples:",
            "  fenghuo setup --kafka kafka:9092 --elasticsearch http://search:9200",
            "  fenghuo setup --kafka kafka:9092 --elasticsearch https://search:9200 \\",
            "      --replicas 3 --set index.replicas=1 \\",
            "      --set elasticsearch.api-key=… --set kafka.client.security.protocol=SASL_SSL"
        })
public final class SetupCommand implements Callable<Integer> {
    @Option(
            names = "--kafka",
            required = true,
            paramLabel = "HOST:PORT",
            description = {"Kafka 地址。", "Addresses of Kafka, separated by commas."})
    private String kafka;

    @Option(
            names = "--elasticsearch",
            required = true,
            paramLabel = "URL",
            description = {"Elasticsearch 地址。", "Addresses of Elasticsearch, separated by commas."})
    private String elasticsearch;

    @Mixin private NewTopics newTopics;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "1",
            description = {"主题副本数。", "Replicas of new topics (default: ${DEFAULT-VALUE})."})
    private short replicas;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = {"任务设置。", "Any setting of the jobs; give them the same ones."})
    private Map<String, String> more = new LinkedHashMap<>();

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        KnownSettings.requireKnown(more.keySet());
        Map<String, String> settings = new LinkedHashMap<>(more);
        settings.put("kafka.brokers", kafka);
        settings.put("elasticsearch.addresses", elasticsearch);
        Preparation preparation = new Preparation(settings, out::println);
        preparation.topics(newTopics.partitions(), replicas);
        out.println("主题已就绪。Topics are there.");
        preparation.areas();
        out.println("地区已就绪。Areas are there.");
        preparation.rules();
        out.println("规则已就绪。Rules are there.");
        preparation.templates();
        out.println("索引模板已就绪。Index templates are there.");
        return ExitCode.DONE;
    }
}
