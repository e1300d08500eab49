package org.fenghuo.local.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fenghuo.feeds.rules.ReadRule;
import org.fenghuo.feeds.rules.RuleFile;
import org.fenghuo.feeds.rules.ShippedRules;
import org.fenghuo.local.rules.CheckedRules;
import org.fenghuo.records.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks whether files of rules are right. */
@Command(
        name = "check",
        description = {
            "检查规则文件,逐条指出错误的文件、行、列。Look whether rules are right.",
            "Names every fault by file, line, column and key, with what was found and what is"
                    + " allowed. Needs no running system. Exit code 1 if anything is wrong.%n"
        })
public final class RulesCheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = {"规则文件;不给则检查自带的规则。", "YAML files of rules; none: the shipped ones."})
    private List<Path> files = List.of();

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException {
        List<RuleFile> shipped = ShippedRules.read();
        List<Rule> beside =
                shipped.stream()
                        .flatMap(file -> file.rules().stream())
                        .map(ReadRule::rule)
                        .toList();
        List<RuleFile> read = files.isEmpty() ? shipped : RuleFilesGiven.read(files);
        CheckedRules checked = CheckedRules.of(read, beside);
        return RuleFilesGiven.tell(checked, out) ? ExitCode.DONE : ExitCode.NO;
    }
}
