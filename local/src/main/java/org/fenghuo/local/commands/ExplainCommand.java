package org.fenghuo.local.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fenghuo.local.alerts.AlertsIndex;
import org.fenghuo.local.explain.Explanation;
import org.fenghuo.local.explain.Finding;
import org.fenghuo.local.loading.Language;
import org.fenghuo.local.reach.JsonServer;
import org.fenghuo.local.reach.RunFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recomputes an alert from its proof. */
@Command(
        name = "explain",
        description = {
            "仅凭预警所附证明重算,逐行说明是否一致。Recompute an alert.",
            "Recomputes an alert from its proof alone, with other code, and says line by line what"
                + " agrees (✓), differs (✗) or cannot be recomputed (?). Exit code 1 if anything"
                + " differs.%n"
        },
        footer = {
            "",
            "Examples:",
            "  fenghuo explain ID",
            "  fenghuo alerts --json | head -1 > alert.json; fenghuo explain alert.json"
        })
public final class ExplainCommand implements Callable<Integer>, LogsToFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin private Where where;

    @Parameters(
            paramLabel = "ID|FILE",
            description = {"预警编号,或其文档的 JSON 文件。", "Id of an alert, or a file with its document."})
    private String given;

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
    public Integer call() throws IOException {
        Optional<JsonNode> document = document();
        if (document.isEmpty()) {
            return ExitCode.NO;
        }
        out.println(document.get().path("headline_zh").asText());
        out.println(document.get().path("headline_en").asText());
        Explanation explanation = Explanation.of(document.get());
        explanation.findings().forEach(finding -> out.println(line(finding)));
        out.println(explanation.agrees() ? "一致。All agree." : "不一致。It differs.");
        return explanation.agrees() ? ExitCode.DONE : ExitCode.NO;
    }

    private Optional<JsonNode> document() throws IOException {
        if (Files.isRegularFile(Path.of(given))) {
            return Optional.of(file(Path.of(given)));
        }
        RunFile system = Where.withElasticsearch(where.system());
        var index = new AlertsIndex(new JsonServer("Elasticsearch", system.elasticsearch()));
        Optional<JsonNode> found = index.get(given);
        if (found.isEmpty()) {
            out.println(KnownAlerts.unknown(given, index));
        }
        return found;
    }

    /** A document, or what a search or a GET answered with it. */
    private static JsonNode file(Path path) throws IOException {
        try {
            JsonNode read = JSON.readTree(path.toFile());
            return read.has("_source") ? read.path("_source") : read;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(
                    "%s 不是 JSON 文件。%s is no file with one JSON document: %s"
                            .formatted(path, path, broken.getOriginalMessage()),
                    broken);
        }
    }

    private String line(Finding finding) {
        String words =
                Optional.ofNullable(language)
                        .map(one -> one == Language.ZH ? finding.zh() : finding.en())
                        .orElse(finding.zh() + " | " + finding.en());
        return finding.outcome().sign() + " " + words;
    }
}
