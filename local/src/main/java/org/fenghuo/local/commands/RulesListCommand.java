package org.fenghuo.local.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fenghuo.local.rules.RuleTable;
import org.fenghuo.local.rules.StandingRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rules of a running system. */
@Command(
        name = "list",
        description = {
            "列出系统中的规则。List the rules of a running system.",
            "A line each: id, version, family, place, threshold, level, whether it is enabled, its"
                    + " validity, and how sure its source is.%n"
        })
public final class RulesListCommand implements Callable<Integer>, LogsToFile {
    @Mixin private Where where;

    private final PrintStream out = System.out;

    @Override
    public Optional<Path> logFolder() {
        return where.logFolder();
    }

    @Override
    public Integer call() throws InterruptedException {
        StandingRules standing = RunningRules.of(Where.withKafka(where.system())).read();
        RuleTable.lines(standing.inOrder()).forEach(out::println);
        out.printf("规则 rules %,d%n", standing.rules().size());
        standing.unreadable()
                .forEach(
                        (key, why) ->
                                out.printf(
                                        "%s: 无法读取,不起作用 cannot be read and has no effect: %s%n",
                                        key, why));
        return ExitCode.DONE;
    }
}
