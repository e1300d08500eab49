package org.fenghuo.local.recount;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fenghuo.local.recount.RecountSettings.Index;
import org.fenghuo.local.recount.RecountSettings.Input;
import org.fenghuo.local.recount.RecountSettings.Schemas;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recounts from the command line, given addresses alone. */
@Command(
        name = "recount",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 3,
        description = "Recounts all records and compares the index; exit code 1 if it differs.")
public final class RecountMain implements Callable<Integer> {
    private static final int DIFFERS = 1;
    private static final int NOT_THERE = 3;

    @Option(names = "--kafka", required = true, description = "Brokers, host:port.")
    private String kafka;

    @Option(names = "--elasticsearch", required = true, description = "Address, http://host:port.")
    private URI elasticsearch;

    @Option(names = "--zone", required = true, description = "Zone of the pipeline.")
    private ZoneId zone;

    @Option(names = "--time", required = true, description = "Time mode: ${COMPLETION-CANDIDATES}.")
    private TimeMode time;

    @Option(names = "--registry", description = "Address of the schema registry, if there is one.")
    private List<URI> registry = List.of();

    @Option(names = "--schemas", description = "Folder with more schemas of writers (.avsc).")
    private List<Path> schemas = List.of();

    @Option(names = "--reference", description = "Folder with other files of reference.")
    private List<Path> reference = List.of();

    @Option(
            names = "--streams",
            split = ",",
            description = "What is recounted: ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Stream> streams = EnumSet.allOf(Stream.class);

    /** Runs it and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(
                new CommandLine(new RecountMain())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(args));
    }

    @Override
    public Integer call() {
        PrintStream out = System.out;
        Input input = Input.of(kafka).withSchemas(new Schemas(registry, schemas));
        RecountSettings settings =
                new RecountSettings(
                        input,
                        Index.of(elasticsearch),
                        Counting.usual(zone, time),
                        reference,
                        streams);
        try {
            RecountResult result = Recount.run(settings, (step, done, total) -> {});
            result.lines().forEach(out::println);
            return result.agrees() ? 0 : DIFFERS;
        } catch (ServerTrouble trouble) {
            System.err.println(trouble.getMessage());
            return NOT_THERE;
        }
    }
}
