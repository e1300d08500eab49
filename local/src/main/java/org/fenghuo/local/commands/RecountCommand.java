package org.fenghuo.local.commands;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fenghuo.local.reach.KafkaReach;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.recount.Counting;
import org.fenghuo.local.recount.Recount;
import org.fenghuo.local.recount.RecountResult;
import org.fenghuo.local.recount.RecountSettings;
import org.fenghuo.local.recount.RecountSettings.Index;
import org.fenghuo.local.recount.RecountSettings.Input;
import org.fenghuo.local.recount.RecountSettings.Schemas;
import org.fenghuo.local.recount.ServerTrouble;
import org.fenghuo.local.recount.Stream;
import org.fenghuo.local.recount.TimeMode;
import org.fenghuo.local.terminal.Steps;
import org.fenghuo.schemas.framing.FramingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts everything a second time and compares. */
@Command(
        name = "recount",
        description = {
            "用另一套代码从主题重新计数,并与索引逐格比较。Count again and compare.",
            "Recounts all records from their topics with other code, and compares every cell"
                    + " with Elasticsearch. The system should be drained. Exit code 1 if anything"
                    + " differs.%n"
        },
        footer = {
            "",
            "Examples:",
            "  fenghuo recount --dir D",
            "  fenghuo recount --dir D --streams visits"
        })
public final class RecountCommand implements Callable<Integer>, LogsToFile {
    @Mixin private Where where;

    @Option(
            names = "--zone",
            paramLabel = "Z",
            description = {"时区。", "Zone of the pipeline, where run.json does not say it."})
    private ZoneId zone;

    @Option(
            names = "--time",
            paramLabel = "KIND",
            description = {"live 或 replay。", "Its time, where run.json does not say it."})
    private TimeMode time;

    @Option(
            names = "--streams",
            split = ",",
            paramLabel = "LIST",
            description = {
                "只核对这些:cases、visits、coverage、alerts,逗号分隔。",
                "What is recounted: some of cases, visits, coverage, alerts, with commas"
                        + " (default: all)."
            })
    private Set<Stream> streams = EnumSet.allOf(Stream.class);

    private final PrintStream out = System.out;

    @Override
    public Optional<Path> logFolder() {
        return where.logFolder();
    }

    @Override
    public Integer call() {
        RunFile system = Where.withBoth(where.system());
        RecountSettings settings = settings(system);
        KafkaReach.require(system.kafka());
        long begun = System.nanoTime();
        RecountResult result = recount(settings);
        result.lines().forEach(out::println);
        out.printf(
                "%s %.1f s%n",
                result.agrees() ? "一致。All agree." : "不一致。It differs.",
                (System.nanoTime() - begun) / 1e9);
        return result.agrees() ? ExitCode.DONE : ExitCode.NO;
    }

    private RecountResult recount(RecountSettings settings) {
        try (Steps steps = new Steps(out)) {
            return Recount.run(settings, steps::at);
        } catch (ServerTrouble trouble) {
            throw new NotThere(trouble.getMessage(), trouble);
        }
    }

    private RecountSettings settings(RunFile system) {
        FramingSettings framing = FramingSettings.from(system.settings());
        Schemas schemas =
                new Schemas(
                        framing.hasRegistry() ? List.of(URI.create(framing.registry())) : List.of(),
                        framing.folder().isEmpty()
                                ? List.of()
                                : List.of(Path.of(framing.folder())));
        return new RecountSettings(
                Input.of(system.kafka()).withSchemas(schemas),
                Index.of(URI.create(system.elasticsearch())),
                counting(system),
                Optional.ofNullable(system.settings().get("reference.folder")).stream()
                        .map(Path::of)
                        .toList(),
                streams);
    }

    private Counting counting(RunFile system) {
        Counting usual =
                Counting.usual(
                        zone == null ? ZoneId.of(said("--zone", system.zone())) : zone,
                        time == null
                                ? TimeMode.valueOf(
                                        said("--time", system.time()).toUpperCase(Locale.ROOT))
                                : time);
        return new Counting(
                usual.zone(),
                usual.time(),
                Integer.parseInt(
                        system.settings().getOrDefault("horizon.days", "" + usual.horizonDays())),
                numbers(system, "windows", usual.windows()),
                numbers(system, "age.bands", usual.ageBands()),
                Integer.parseInt(
                        system.settings()
                                .getOrDefault("visits.episode.days", "" + usual.episodeDays())),
                new Counting.CoverageDays(
                        day(system, "coverage.from", usual.coverage().from()),
                        day(system, "coverage.until", usual.coverage().until())),
                system.settings().getOrDefault("rules.mode", "").equals("emergency"));
    }

    private static String said(String option, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(option + " is missing: no run.json says it");
        }
        return value;
    }

    private static LocalDate day(RunFile system, String key, LocalDate usual) {
        return LocalDate.parse(system.settings().getOrDefault(key, usual.toString()));
    }

    private static List<Integer> numbers(RunFile system, String key, List<Integer> usual) {
        String given = system.settings().get(key);
        return given == null
                ? usual
                : List.of(given.split(",", -1)).stream()
                        .map(each -> Integer.valueOf(each.strip()))
                        .toList();
    }
}
