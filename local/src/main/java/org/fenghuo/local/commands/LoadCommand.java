package org.fenghuo.local.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fenghuo.feeds.files.RecordKind;
import org.fenghuo.local.loading.Destination;
import org.fenghuo.local.loading.Kinds;
import org.fenghuo.local.loading.Language;
import org.fenghuo.local.loading.LoadFile;
import org.fenghuo.local.loading.Loaded;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.local.reach.RunFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends the rows of CSV or NDJSON files as records. */
@Command(
        name = "load",
        description = {
            "把 CSV 或 NDJSON 文件的各行作为记录发送;错误逐行说明。Send files as records.",
            "Sends the rows of CSV or NDJSON files as records. What is wrong with a row is said by"
                    + " line and column; the good rows count. Exit code 1 if any was refused.%n"
        },
        footer = {
            "",
            "The header of a CSV file has the names of the record's fields, as recordId, source,",
            "reportedAt, disease, classification, onsetDay, residenceArea …"
                    + " (schemas/src/main/avro).",
            "Files may be gzipped. A row with the recordId of an earlier one and a later",
            "reportedAt corrects it. Lists are JSON lists in NDJSON; in CSV their items stand",
            "between semicolons, the fields of an item between bars: COUGH;FEVER, or",
            "influenza_a|ANTIGEN|POSITIVE;rsv|ANTIGEN|NEGATIVE. A semicolon alone is no item.",
            "",
            "Kinds, and the fields that every new record of them needs besides recordId, source",
            "and reportedAt:",
            "  case-reports   disease, classification, a day of onset, diagnosis or report",
            "  vaccinations   person, vaccine, doseNumber, givenOn",
            "  residents      person, birthDay, residenceArea",
            "  clinic-visits  arrivedAt, department",
            "  clinic-days    department, day, allVisits (the recordId is made of them)",
            "  facilities, units, areas   registers: code, nameZh … and no head",
            "",
            "Examples:",
            "  fenghuo load case-reports monday.csv tuesday.csv",
            "  fenghuo load case-reports monday.csv --dry-run",
            "  fenghuo load vaccinations doses.csv.gz --dry-run --lang zh",
            "  fenghuo load areas areas.ndjson --dir D"
        })
public final class LoadCommand implements Callable<Integer>, LogsToFile {
    private static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Shanghai");

    @Mixin private Where where;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = {
                "记录种类。",
                "What the rows are: case-reports, vaccinations, residents, clinic-visits,"
                        + " clinic-days, facilities, units or areas."
            })
    private String kind;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = {"文件。", "CSV or NDJSON, plain or gzipped."})
    private List<Path> files;

    @Option(
            names = "--dry-run",
            description = {"只检查,不发送。", "Only look; send nothing. Needs no running system."})
    private boolean dryRun;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = {"提示语言。", "Language of what is said of faults (default: yours)."})
    private Language language = Language.ofMachine();

    @Option(
            names = "--zone",
            paramLabel = "Z",
            description = {"时区。", "Zone of the days, where no system says it (Asia/Shanghai)."})
    private ZoneId zone;

    private final PrintStream out = System.out;

    @Override
    public Optional<Path> logFolder() {
        return where.logFolder();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        files.forEach(LoadCommand::requireReadable);
        Loaded all = dryRun ? look() : send();
        out.printf(
                "%s %,d, refused 拒绝 %,d%n",
                dryRun ? "正确 correct" : "已发送 sent", all.sent(), all.refused());
        return all.refused() == 0 ? ExitCode.DONE : ExitCode.NO;
    }

    private static void requireReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw new NotThere("%s is not there or cannot be read".formatted(file));
        }
        if (!Files.isRegularFile(file)) {
            throw new NotThere(
                    "%s 不是普通文件,请先存为文件。%s is no regular file: it is read twice, so save it as a file first"
                            .formatted(file, file));
        }
    }

    private Loaded look() throws IOException {
        try (Destination nowhere = Destination.nowhere()) {
            return load(Kinds.named(kind, zone == null ? USUAL_ZONE : zone), nowhere);
        }
    }

    private Loaded send() throws IOException, InterruptedException {
        RunFile system = Where.withBoth(where.system());
        RecordKind known = Kinds.named(kind, zone(system));
        if (!Kinds.isReadByAJob(known.topic())) {
            out.printf(
                    "注 note: 尚无任务读取 %1$s,记录先留在主题中。No job reads %1$s yet: they are kept in their"
                            + " topic.%n",
                    known.topic().name());
        }
        try (Destination destination = Destination.in(system, known.topic())) {
            return load(known, destination);
        }
    }

    private ZoneId zone(RunFile system) {
        if (zone != null) {
            return zone;
        }
        return system.zone().isEmpty() ? USUAL_ZONE : ZoneId.of(system.zone());
    }

    private Loaded load(RecordKind known, Destination destination) throws IOException {
        LoadFile loading = new LoadFile(known, destination, language, out);
        Loaded all = new Loaded(0, 0);
        for (Path file : files) {
            Loaded one = loading.load(file);
            out.printf(
                    "%s: %,d 行正确 correct, %,d 行拒绝 refused%n",
                    file.getFileName(), one.sent(), one.refused());
            all = all.plus(one);
        }
        return all;
    }
}
