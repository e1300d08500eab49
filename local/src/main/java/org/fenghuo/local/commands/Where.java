package org.fenghuo.local.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.fenghuo.local.reach.RunFile;
import picocli.CommandLine.Option;

/** Options that say which running system is meant. */
final class Where {
    @Option(
            names = "--dir",
            paramLabel = "D",
            defaultValue = "fenghuo-data",
            description = {
                "系统的目录,其 run.json 给出地址。",
                "Directory of the running system, whose run.json has the addresses (default:"
                        + " ${DEFAULT-VALUE})."
            })
    private Path directory;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = {"Kafka 地址。", "Kafka elsewhere than run.json says."})
    private String kafka;

    @Option(
            names = "--elasticsearch",
            paramLabel = "URL",
            description = {"Elasticsearch 地址。", "Elasticsearch elsewhere than run.json says."})
    private String elasticsearch;

    @Option(
            names = "--flink",
            paramLabel = "URL",
            description = {"Flink 地址。", "Flink's interface elsewhere than run.json says."})
    private String flink;

    /** The system as it is reached now. */
    RunFile system() {
        boolean anyGiven = kafka != null || elasticsearch != null || flink != null;
        if (!anyGiven) {
            return RunFile.of(directory);
        }
        RunFile there = Files.exists(directory) ? RunFile.ifAny(directory).orElse(NONE) : NONE;
        return new RunFile(
                kafka == null ? there.kafka() : kafka,
                elasticsearch == null ? there.elasticsearch() : elasticsearch,
                flink == null ? there.flink() : flink,
                there.time(),
                there.zone(),
                there.pid(),
                there.jobs(),
                there.settings());
    }

    /** The same system, once the addresses of its Kafka and its Elasticsearch are known. */
    static RunFile withBoth(RunFile system) {
        withKafka(system);
        return withElasticsearch(system);
    }

    /** The same system, once the address of its Elasticsearch is known. */
    static RunFile withElasticsearch(RunFile system) {
        requireKnown("--elasticsearch", system.elasticsearch());
        return system;
    }

    /** The zone of its days, or that of this machine where nothing says it. */
    static ZoneId zone(RunFile system) {
        return system.zone().isEmpty() ? ZoneId.systemDefault() : ZoneId.of(system.zone());
    }

    /** The same system, once the address of its Kafka is known. */
    static RunFile withKafka(RunFile system) {
        requireKnown("--kafka", system.kafka());
        return system;
    }

    private static void requireKnown(String option, String address) {
        if (address.isBlank()) {
            throw new IllegalArgumentException(
                    "缺少选项。%s is missing: no run.json says that address, so give it too"
                            .formatted(option));
        }
    }

    private static final RunFile NONE = new RunFile("", "", "", "", "", 0, Map.of(), Map.of());

    Optional<Path> logFolder() {
        return Files.isDirectory(directory)
                ? Optional.of(directory.resolve("logs"))
                : Optional.empty();
    }
}
