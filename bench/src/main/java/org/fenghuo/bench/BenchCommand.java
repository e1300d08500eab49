package org.fenghuo.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.fenghuo.bench.WholeSystem.Backfill;
import org.fenghuo.local.commands.ExitCode;
import org.fenghuo.local.commands.Subcommand;
import org.fenghuo.local.run.LocalSystem;
import org.fenghuo.local.run.StateKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The benchmark tables, everything measured in one run on the same records. */
@Command(
        name = "bench",
        description = {
            "基准测试:同一批记录,同一次运行,并列比较。Measure.",
            "Measures throughput, state, memory and the time from a report to its searchable"
                    + " document, side by side on the same invented records. Takes some minutes;"
                    + " keep the machine quiet meanwhile.%n"
        },
        footer = {"", "Example:", "  fenghuo bench --records 1000000"})
public final class BenchCommand implements Subcommand {
    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "1000000",
            description = {"记录数。", "Messages of the throughput table (default: ${DEFAULT-VALUE})."})
    private long records;

    @Option(
            names = "--index-records",
            paramLabel = "N",
            defaultValue = "300000",
            description = {
                "写入索引的记录数。",
                "Messages of the runs into Elasticsearch (default: ${DEFAULT-VALUE})."
            })
    private long indexRecords;

    @Option(
            names = "--residents",
            paramLabel = "N",
            defaultValue = "1000000",
            description = {
                "换日测试的居民数。",
                "Residents of the day that begins, in the part coverage (default:"
                        + " ${DEFAULT-VALUE})."
            })
    private long residents;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = {"延迟测试的秒数。", "Seconds at each rate (default: ${DEFAULT-VALUE})."})
    private long seconds;

    @Option(
            names = "--rates",
            split = ",",
            paramLabel = "N",
            defaultValue = "1000,5000",
            description = {
                "延迟测试的负荷(每秒记录数)。",
                "Loads of the latency part, in records a second (default: ${DEFAULT-VALUE})."
            })
    private List<Integer> rates = List.of();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = {
                "只做其中几部分。",
                "Only these parts: throughput, coverage, visits, index, latency."
            })
    private List<String> only = List.of("throughput", "coverage", "visits", "index", "latency");

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = {"并行度。", "Subtasks of each operator (default: ${DEFAULT-VALUE})."})
    private int parallelism;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = {"分区数。", "Partitions of the topic (default: ${DEFAULT-VALUE})."})
    private int partitions;

    private final PrintStream out = System.out;

    /** Made by the command line. */
    public BenchCommand() {}

    @Override
    public Integer call() throws Exception {
        Path directory = Files.createTempDirectory("fenghuo-bench");
        out.printf(
                Locale.ROOT,
                "%d processors, JDK %s, parallelism %d, %d partitions; in %s%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                parallelism,
                partitions,
                directory);
        out.printf(
                Locale.ROOT,
                "| %-86s | %9s | %8s | %9s |%n",
                "what",
                "records",
                "seconds",
                "per s");
        out.printf("|%s|---:|---:|---:|%n", "-".repeat(88));
        if (only.contains("throughput")) {
            new Throughput(directory, records, parallelism, partitions).run(this::row);
        }
        if (only.contains("coverage")) {
            new CoverageSpeed(directory, records, residents, parallelism, partitions)
                    .run(this::row, out::println);
        }
        if (only.contains("visits")) {
            new VisitsSpeed(directory, records, parallelism, partitions).run(this::row);
        }
        WholeSystem whole = new WholeSystem(directory, indexRecords, parallelism, partitions);
        if (only.contains("index")) {
            index(whole);
        }
        if (only.contains("latency")) {
            latency(whole);
        }
        return ExitCode.DONE;
    }

    private void row(Measured row) {
        out.printf(
                Locale.ROOT,
                "| %-86s | %9d | %8.1f | %9.0f |%n",
                row.what(),
                row.records(),
                row.seconds(),
                row.perSecond());
    }

    private void index(WholeSystem whole) throws Exception {
        for (StateKind state : StateKind.values()) {
            Backfill done = whole.backfill(state, out::println);
            row(done.measured());
            out.printf(
                    Locale.ROOT,
                    "%s: checkpoint %.1f MB for %d open reports (%.0f bytes each, windows"
                            + " included); peak memory of all processes %.2f GB%n",
                    state,
                    done.stateBytes() / 1e6,
                    done.openReports(),
                    (double) done.stateBytes() / done.openReports(),
                    done.peakMemory() / 1e9);
        }
    }

    private void latency(WholeSystem whole) throws Exception {
        try (LocalSystem system = LocalSystem.start(whole.live(), out::println)) {
            Latency latency = new Latency(system.addresses());
            long first = 0;
            for (int rate : rates) {
                latency(latency, Latency.Probe.COUNT, Load.Kind.CARDS, rate, first);
                first += 10L * rate * seconds;
                latency(latency, Latency.Probe.ALERT, Load.Kind.ALL_STREAMS, rate, first);
                first += 10L * rate * seconds;
            }
        }
    }

    private void latency(
            Latency latency, Latency.Probe what, Load.Kind load, int rate, long firstNumber)
            throws Exception {
        List<Long> found =
                latency.measure(what, load, rate, Duration.ofSeconds(seconds), firstNumber);
        out.printf(
                Locale.ROOT,
                "report to searchable %s at %d %s/s: p50 %d ms, p95 %d ms, p99 %d ms, most %d ms"
                        + " (%d probes)%n",
                what == Latency.Probe.COUNT ? "document" : "alert",
                rate,
                load == Load.Kind.CARDS ? "cards" : "records of all streams",
                percentile(found, 50),
                percentile(found, 95),
                percentile(found, 99),
                found.get(found.size() - 1),
                found.size());
    }

    private static long percentile(List<Long> sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
