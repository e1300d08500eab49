package org.fenghuo.local.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fenghuo.jobs.connect.detection.KnownSubjects;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.rules.CheckedRules;
import org.fenghuo.local.rules.RulesTopic;
import org.fenghuo.local.rules.StandingRules;
import org.fenghuo.local.rules.StandingRules.Change;
import org.fenghuo.records.Rule;
import org.fenghuo.schemas.topics.RuleKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sends rules to a running system, all of them or none. */
@Command(
        name = "put",
        description = {
            "检查规则文件并发送;有一处错误就什么也不发送。Send rules.",
            "Sends the rules of files, and says for each whether it is new or replaces one. If"
                    + " anything is wrong, nothing is sent, and the exit code is 1.%n"
        })
public final class RulesPutCommand implements Callable<Integer>, LogsToFile {
    @Mixin private Where where;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {"规则文件。", "YAML files of rules."})
    private List<Path> files;

    private final PrintStream out = System.out;

    @Override
    public Optional<Path> logFolder() {
        return where.logFolder();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunFile system = Where.withKafka(where.system());
        RulesTopic topic = RunningRules.of(system);
        StandingRules standing = topic.read();
        String reference = system.settings().getOrDefault("reference.folder", "");
        CheckedRules checked =
                CheckedRules.of(
                        RuleFilesGiven.read(files),
                        standing.rules().values(),
                        KnownSubjects.read(reference));
        if (!RuleFilesGiven.tell(checked, out)) {
            out.println("未发送任何规则。Nothing was sent.");
            return ExitCode.NO;
        }
        topic.put(changed(checked.rules(), standing));
        return ExitCode.DONE;
    }

    private List<Rule> changed(List<Rule> rules, StandingRules standing) {
        List<Rule> changed = new ArrayList<>();
        for (Rule rule : rules) {
            Change change = standing.changeBy(RuleKey.of(rule), rule);
            out.printf("%s  %s%n", change.words(), RuleKey.of(rule));
            if (change != Change.SAME) {
                changed.add(rule);
            }
        }
        return changed;
    }
}
