package org.fenghuo.local.commands;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fenghuo.local.alerts.ActionWords;
import org.fenghuo.local.alerts.AlertLine;
import org.fenghuo.local.alerts.AlertsIndex;
import org.fenghuo.local.alerts.SendAction;
import org.fenghuo.local.reach.JsonServer;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.records.AlertAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does something about one alert. */
@Command(
        name = "alert",
        description = {
            "处理一条预警:确认、核实、备注、关闭。Work an alert.",
            "Acknowledges, verifies, notes or closes one alert, and says what became of it. Exit"
                    + " code 1 if there is no such alert, or if it was refused.%n"
        },
        footer = {
            "",
            "Actions: acknowledge (seen and taken on), verify (looked into: needs --verdict), note",
            "(needs --note), close. Verdicts: excluded, suspected-event, event, unclear. Reasons"
                    + " of",
            "excluded: duplicate, data-error, screening, batch, season, other. No names of"
                    + " patients",
            "in a note.",
            "",
            "Examples:",
            "  fenghuo alert ID acknowledge --actor duty-1",
            "  fenghuo alert ID verify --verdict excluded --reason batch --note 补录历史卡片",
            "  fenghuo alert ID close"
        })
public final class AlertCommand implements Callable<Integer>, LogsToFile {
    @Mixin private Where where;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = {"预警编号。", "Id of the alert, as `fenghuo alerts` shows it."})
    private String id;

    @Parameters(
            index = "1",
            paramLabel = "ACTION",
            description = {"操作。", "acknowledge, verify, note or close."})
    private String action;

    @Option(
            names = "--verdict",
            paramLabel = "V",
            description = {"核实结论。", "What looking into it found."})
    private String verdict = "";

    @Option(
            names = "--reason",
            paramLabel = "R",
            description = {"排除原因。", "Why it was excluded."})
    private String reason = "";

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            description = {"备注。", "A remark."})
    private String note = "";

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = {"值班账号。", "Duty account (default: the user of this machine)."})
    private String actor = System.getProperty("user.name", "");

    private final PrintStream out = System.out;

    @Override
    public Optional<Path> logFolder() {
        return where.logFolder();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        AlertAction meant =
                new ActionWords(action, verdict, reason, note).meant(id, actor, Instant.now());
        RunFile system = Where.withBoth(where.system());
        var index = new AlertsIndex(new JsonServer("Elasticsearch", system.elasticsearch()));
        if (index.get(id).isEmpty()) {
            out.println(KnownAlerts.unknown(id, index));
            return ExitCode.NO;
        }
        Optional<JsonNode> decision = new SendAction(system, index).send(meant);
        if (decision.isEmpty()) {
            out.println(
                    "已发送,尚未见到结果;稍后用 fenghuo alerts 查看。Sent; what became of it is not seen yet: look"
                            + " with `fenghuo alerts --all`.");
            return ExitCode.DONE;
        }
        return tell(decision.get(), index, new AlertLine(Where.zone(system), Optional.empty()));
    }

    private int tell(JsonNode decision, AlertsIndex index, AlertLine line) throws IOException {
        if (decision.path("action").asText().equals("refused")) {
            out.println("未执行。Refused: " + decision.path("reason").asText());
            return ExitCode.NO;
        }
        JsonNode now = index.get(id).orElseThrow();
        out.printf("%s: %s%n", id, line.state(now));
        return ExitCode.DONE;
    }
}
