package org.fenghuo.local.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.run.KindFile;
import org.fenghuo.local.run.LocalSystem;
import org.fenghuo.local.run.StateKind;
import org.fenghuo.local.run.TimeKind;
import org.fenghuo.local.run.UpSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything on this machine and stays until it is told to end. */
@Command(
        name = "up",
        description = {
            "启动本机全部服务并保持运行。Start the system.",
            "Starts Kafka, Elasticsearch and the jobs on this machine and stays.%n"
        },
        footer = {
            "",
            "Examples:",
            "  fenghuo up",
            "  fenghuo up --dir D --time replay --zone America/New_York",
            "  fenghuo up --state rocksdb --set checkpoint.interval='30 s' --set windows=7,14",
            "",
            "Settings for --set: those of the job (horizon.days, windows, age.bands,",
            "elasticsearch.bulk.count, schemas.registry …), checkpoint.interval, and Flink's own",
            "behind 'flink.'. Ctrl-C ends everything in order; the data stay in the directory and",
            "the next `up` goes on from there, also after a crash. Memory:"
                    + " FENGHUO_JAVA_OPTS=-Xmx2g."
        })
public final class UpCommand implements Callable<Integer>, LogsToFile {
    private static final UpSettings.Kind USUAL =
            new UpSettings.Kind(TimeKind.LIVE, ZoneId.of("Asia/Shanghai"), StateKind.HEAP);

    @Option(
            names = "--dir",
            paramLabel = "D",
            defaultValue = "fenghuo-data",
            description = {"数据目录。", "Where all data are kept (default: ${DEFAULT-VALUE})."})
    private Path directory;

    @Option(
            names = "--time",
            paramLabel = "KIND",
            description = {
                "live:时间随时钟;replay:随重放的记录。",
                "live: time is the clock's; replay: time is that of replayed records (default:"
                        + " as the directory was begun, else live)."
            })
    private TimeKind time;

    @Option(
            names = "--zone",
            paramLabel = "Z",
            description = {
                "时区。",
                "Zone of the place, in which days are meant (default: Asia/Shanghai)."
            })
    private ZoneId zone;

    @Option(
            names = "--state",
            paramLabel = "KIND",
            description = {
                "状态存放:heap 或 rocksdb。",
                "heap: jobs remember in memory; rocksdb: on disk, for more (default: heap)."
            })
    private StateKind state;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = {"并行度。", "Subtasks of each operator (default: ${DEFAULT-VALUE})."})
    private int parallelism;

    @Mixin private NewTopics newTopics;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = {"其他设置。", "Any other setting; may be given often."})
    private Map<String, String> more = new LinkedHashMap<>();

    private final PrintStream out = System.out;

    @Override
    public Optional<Path> logFolder() {
        return Optional.of(directory.resolve("logs"));
    }

    @Override
    public Integer call() throws Exception {
        long begun = System.nanoTime();
        UpSettings settings =
                new UpSettings(directory, kind(), parallelism, newTopics.partitions(), more);
        Ending ending = Ending.onSignal(out);
        LocalSystem system = LocalSystem.start(settings, out::println);
        ending.closes(system);
        tell(system.addresses(), Duration.ofNanos(System.nanoTime() - begun));
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    private UpSettings.Kind kind() {
        UpSettings.Kind begun = KindFile.in(directory).orElse(USUAL);
        return new UpSettings.Kind(
                time == null ? begun.time() : time,
                zone == null ? begun.zone() : zone,
                state == null ? begun.state() : state);
    }

    private void tell(RunFile system, Duration took) {
        out.printf(
                """

                烽火已就绪,用时 %1$d 秒。Fenghuo is ready after %1$d s.
                  Kafka          %2$s
                  Elasticsearch  %3$s
                  Flink          %4$s
                  数据 data      %5$s  (%6$s, %7$s)
                按 Ctrl-C 结束,数据保留。Ctrl-C ends it in order; the data stay.
                """,
                took.toSeconds(),
                system.kafka(),
                system.elasticsearch(),
                system.flink(),
                directory,
                system.time(),
                system.zone());
        out.flush();
    }
}
