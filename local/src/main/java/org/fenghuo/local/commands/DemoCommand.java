package org.fenghuo.local.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.fenghuo.feeds.county.CountySettings;
import org.fenghuo.feeds.county.InventedCounty;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.local.demo.Demo;
import org.fenghuo.local.demo.DemoDirectory;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.run.LocalSystem;
import org.fenghuo.local.run.StateKind;
import org.fenghuo.local.run.TimeKind;
import org.fenghuo.local.run.UpSettings;
import org.fenghuo.local.sending.Speed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows on one screen what all this is for. */
@Command(
        name = "demo",
        description = {
            "启动全部服务,快进播放一个虚构市的病例报告、接种和就诊,画出上升的曲线。Play an invented city.",
            "Starts everything in a fresh directory, plays the case reports, vaccinations and"
                    + " hospital visits of an invented city in fast motion, with outbreaks and gaps"
                    + " of coverage hidden in them, and draws what rises.%n"
        },
        footer = {
            "",
            "Examples:",
            "  fenghuo demo",
            "  fenghuo demo --exit --seed 7 --days 90",
            "  fenghuo demo --exit --quiet --days 365 --speed max",
            "",
            "Without --exit the system stays when all is played: query it, then end it with Ctrl-C."
        })
public final class DemoCommand implements Callable<Integer>, LogsToFile {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 1);
    private static final int PARALLELISM = 2;
    private static final int PARTITIONS = 4;

    @Option(
            names = "--dir",
            paramLabel = "D",
            defaultValue = "demo-data",
            description = {
                "数据目录,每次清空。",
                "Where it keeps its data; emptied each time, if it is a demo's (default:"
                        + " ${DEFAULT-VALUE})."
            })
    private Path directory;

    @Option(
            names = "--exit",
            description = {"播放完即结束。", "End when all is played and counted."})
    private boolean exit;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = {"随机种子。", "Another seed, another story (default: ${DEFAULT-VALUE})."})
    private long seed;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = {"天数。", "Days that are played (default: ${DEFAULT-VALUE})."})
    private int days;

    @Option(
            names = "--quiet",
            description = {
                "不藏任何暴发。",
                "Hide no outbreaks: what rings then is all false alarm but for coverage."
            })
    private boolean quiet;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "259200",
            description = {
                "每秒播放多少秒;max 最快。",
                "Seconds of the story in one second, or max (default: ${DEFAULT-VALUE}, three days"
                        + " a second)."
            })
    private Speed speed;

    private final PrintStream out = System.out;

    @Override
    public Optional<Path> logFolder() {
        return Optional.of(directory.resolve("logs"));
    }

    @Override
    public Integer call() throws Exception {
        long begun = System.nanoTime();
        CountySettings story =
                CountySettings.of(seed, FIRST_DAY, days)
                        .withStreams(EnumSet.allOf(RecordStream.class));
        InventedCounty county = new InventedCounty(quiet ? story.quiet() : story);
        DemoDirectory.makeFresh(directory);
        Ending ending = Ending.onSignal(out);
        LocalSystem system = LocalSystem.start(settings(), out::println);
        ending.closes(system);
        county.writeLabels(directory.resolve("labels.csv"));
        tell(system.addresses());
        new Demo(system::addresses, county, out).run(speed, begun);
        if (exit) {
            ending.now();
            return ExitCode.DONE;
        }
        out.println("系统继续运行,按 Ctrl-C 结束。The system stays; Ctrl-C ends it.");
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    private UpSettings settings() {
        var kind = new UpSettings.Kind(TimeKind.REPLAY, CountySettings.ZONE, StateKind.HEAP);
        return new UpSettings(directory, kind, PARALLELISM, PARTITIONS, Map.of());
    }

    private void tell(RunFile system) {
        out.printf(
                """
                  Elasticsearch  %s/incidence/_search?size=3
                  Flink          %s
                """,
                system.elasticsearch(), system.flink());
        out.flush();
    }
}
