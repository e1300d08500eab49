package org.fenghuo.local;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.fenghuo.backends.ServerFailed;
import org.fenghuo.local.commands.AlertCommand;
import org.fenghuo.local.commands.AlertsCommand;
import org.fenghuo.local.commands.DemoCommand;
import org.fenghuo.local.commands.ExitCode;
import org.fenghuo.local.commands.ExplainCommand;
import org.fenghuo.local.commands.LoadCommand;
import org.fenghuo.local.commands.LogsToFile;
import org.fenghuo.local.commands.RecountCommand;
import org.fenghuo.local.commands.ReplayCommand;
import org.fenghuo.local.commands.RulesCommand;
import org.fenghuo.local.commands.SetupCommand;
import org.fenghuo.local.commands.Subcommand;
import org.fenghuo.local.commands.UpCommand;
import org.fenghuo.local.commands.Version;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.local.sending.Speed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
        name = "fenghuo",
        versionProvider = Version.class,
        description = {
            "烽火:把病例报告变成可追溯的监测数字。",
            "Case reports become rolling incidence within seconds, on this machine.%n"
        },
        subcommands = {
            UpCommand.class,
            LoadCommand.class,
            DemoCommand.class,
            ReplayCommand.class,
            RecountCommand.class,
            RulesCommand.class,
            AlertsCommand.class,
            AlertCommand.class,
            ExplainCommand.class,
            SetupCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 the answer is no, 2 wrong use, 3 something needed is not there.",
            "Try: fenghuo demo, or fenghuo COMMAND --help."
        })
public final class Fenghuo {
    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error arose.")
    private boolean verbose;

    private Fenghuo() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        Fenghuo fenghuo = new Fenghuo();
        CommandLine line = new CommandLine(fenghuo);
        ServiceLoader.load(Subcommand.class).forEach(line::addSubcommand);
        addHelp(line);
        line.registerConverter(Speed.class, Speed::of);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(Fenghuo::run)
                .setExecutionExceptionHandler((failure, at, parsed) -> fenghuo.tell(failure, at));
    }

    private static void addHelp(CommandLine line) {
        line.getCommandSpec().mixinStandardHelpOptions(true);
        line.getSubcommands().values().forEach(Fenghuo::addHelp);
    }

    private static int run(ParseResult parsed) {
        CommandLine.IExecutionStrategy last = new CommandLine.RunLast();
        ParseResult leaf = parsed;
        while (leaf.hasSubcommand()) {
            leaf = leaf.subcommand();
        }
        String name = leaf.commandSpec().qualifiedName("-").replaceFirst("^fenghuo-", "");
        if (leaf.commandSpec().userObject() instanceof LogsToFile command) {
            command.logFolder().ifPresent(folder -> logTo(folder.resolve(name + ".log")));
        }
        if (leaf == parsed && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            parsed.commandSpec().commandLine().usage(System.out);
            return ExitCode.WRONG_USE;
        }
        return last.execute(parsed);
    }

    // Before the first logger is made.
    private static void logTo(Path file) {
        System.setProperty("fenghuo.log", file.toAbsolutePath().toString());
        System.setProperty("log4j2.configurationFile", "log4j2-file.xml");
    }

    private int tell(Exception failure, CommandLine at) {
        PrintWriter err = at.getErr();
        if (verbose) {
            failure.printStackTrace(err);
        }
        err.printf("%s: %s%n", at.getCommandSpec().qualifiedName(), words(failure));
        Optional.ofNullable(System.getProperty("fenghuo.log"))
                .filter(log -> !isKnown(failure))
                .ifPresent(
                        log -> err.println("More is in the log, " + log + ", or with --verbose."));
        err.flush();
        return failure instanceof IllegalArgumentException
                ? ExitCode.WRONG_USE
                : ExitCode.NOT_THERE;
    }

    private static boolean isKnown(Exception failure) {
        return failure instanceof IllegalArgumentException || failure instanceof NotThere;
    }

    private static String words(Exception failure) {
        boolean speaks = isKnown(failure) || failure instanceof ServerFailed;
        return speaks ? failure.getMessage() : "failed, which it should not: " + failure;
    }
}
