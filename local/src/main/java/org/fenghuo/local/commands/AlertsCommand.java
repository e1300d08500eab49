package org.fenghuo.local.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fenghuo.local.alerts.AlertFilter;
import org.fenghuo.local.alerts.AlertLine;
import org.fenghuo.local.alerts.AlertList;
import org.fenghuo.local.alerts.AlertsIndex;
import org.fenghuo.local.loading.Language;
import org.fenghuo.local.reach.JsonServer;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.terminal.Screen;
import org.fenghuo.local.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists alerts, once or live. */
@Command(
        name = "alerts",
        description = {
            "列出预警:先按级别,再按时间;--watch 实时刷新。List alerts.",
            "Lists the open alerts, the most severe first, then the newest: level, state, headline,"
                    + " when it was raised, records new since a person looked, id.%n"
        },
        footer = {
            "",
            "Levels are internal signals, no statutory warnings. What an alert says and does not",
            "say: docs/alerts.md.",
            "",
            "Examples:",
            "  fenghuo alerts",
            "  fenghuo alerts --watch --area 611022",
            "  fenghuo alerts --all --subject measles --json"
        })
public final class AlertsCommand implements Callable<Integer>, LogsToFile {
    private static final Duration REDRAWN = Duration.ofSeconds(1);

    @Mixin private Where where;

    @Option(
            names = "--watch",
            description = {"实时列表,每秒刷新。", "A live list, redrawn each second; Ctrl-C ends it."})
    private boolean watch;

    @Option(
            names = "--all",
            description = {"含已关闭、已撤回和被上级覆盖的。", "Also closed, withdrawn and covered ones."})
    private boolean all;

    @Option(
            names = "--level",
            paramLabel = "L",
            description = {"级别。", "Of this level only: red, orange, yellow or blue."})
    private String level = "";

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = {"地区代码,含下级。", "In this area only, and in all that lie in it."})
    private String area = "";

    @Option(
            names = "--subject",
            paramLabel = "S",
            description = {"病种、疫苗或症候群。", "Of this disease, vaccine or syndrome only."})
    private String subject = "";

    @Option(
            names = "--json",
            description = {"每行一个 JSON 文档。", "One document a line, as it stands in the index."})
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = {"语言。", "One language (default: both)."})
    private Language language;

    private final PrintStream out = System.out;

    @Override
    public Optional<Path> logFolder() {
        return where.logFolder();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        AlertFilter filter = filter();
        RunFile system = Where.withElasticsearch(where.system());
        var index = new AlertsIndex(new JsonServer("Elasticsearch", system.elasticsearch()));
        AlertLine line = new AlertLine(Where.zone(system), Optional.ofNullable(language));
        if (watch) {
            watch(index, filter, line);
        } else if (json) {
            index.find(filter).forEach(out::println);
        } else {
            list(index.find(filter), line);
        }
        return ExitCode.DONE;
    }

    private AlertFilter filter() {
        if (watch && json) {
            throw new IllegalArgumentException(
                    "--watch 与 --json 不能同用。--watch and --json do not go together: leave one out");
        }
        String wanted = level.toLowerCase(Locale.ROOT);
        if (!List.of("", "red", "orange", "yellow", "blue").contains(wanted)) {
            throw new IllegalArgumentException(
                    "没有级别 '%s'。--level is '%s': give red, orange, yellow or blue"
                            .formatted(level, level));
        }
        return new AlertFilter(all, wanted, area, subject);
    }

    private void list(List<JsonNode> alerts, AlertLine line) {
        if (alerts.isEmpty()) {
            out.println(all ? "没有预警。No alerts." : "没有待处理的预警。No open alerts.");
        }
        alerts.forEach(alert -> out.println(line.of(alert)));
    }

    private void watch(AlertsIndex index, AlertFilter filter, AlertLine line)
            throws IOException, InterruptedException {
        Terminal terminal = Terminal.ofProcess();
        Screen screen = new Screen(out, terminal);
        AlertList list = new AlertList(line, terminal);
        while (!out.checkError()) {
            screen.show(list.next(index.find(filter)));
            Thread.sleep(REDRAWN.toMillis());
        }
    }
}
