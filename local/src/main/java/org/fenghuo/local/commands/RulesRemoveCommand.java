package org.fenghuo.local.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fenghuo.local.rules.RulesTopic;
import org.fenghuo.local.rules.StandingRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes versions of rules out of a running system. */
@Command(
        name = "remove",
        description = {
            "删除规则的某个版本;停用请改用 enabled: false。Remove versions of rules.",
            "Removes versions of rules, as the list names them: all of them or, if one is not"
                    + " there, none (exit code 1). To switch a rule off and keep it, put it with"
                    + " enabled: false.%n"
        })
public final class RulesRemoveCommand implements Callable<Integer>, LogsToFile {
    @Mixin private Where where;

    @Parameters(
            arity = "1..*",
            paramLabel = "ID-VERSION",
            description = {"规则及其版本。", "Id and version, such as varicella-school-2."})
    private List<String> keys;

    private final PrintStream out = System.out;

    @Override
    public Optional<Path> logFolder() {
        return where.logFolder();
    }

    @Override
    public Integer call() throws InterruptedException {
        RulesTopic topic = RunningRules.of(Where.withKafka(where.system()));
        StandingRules standing = topic.read();
        List<String> unknown = keys.stream().filter(key -> !standing.has(key)).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(
                    key ->
                            out.printf(
                                    "%s: 没有这条规则 there is no such rule; see `fenghuo rules list`%n",
                                    key));
            out.println("未删除任何规则。Nothing was removed.");
            return ExitCode.NO;
        }
        topic.remove(keys);
        keys.forEach(key -> out.println("已删除 removed  " + key));
        return ExitCode.DONE;
    }
}
