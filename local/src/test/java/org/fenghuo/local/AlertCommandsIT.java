package org.fenghuo.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.epi.alert.Decision;
import org.fenghuo.epi.alert.Deed;
import org.fenghuo.jobs.connect.alerts.DecisionFormat;
import org.fenghuo.local.alerts.InventedAlerts;
import org.fenghuo.records.ActionKind;
import org.fenghuo.records.AlertAction;
import org.fenghuo.records.Verdict;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.index.IndexSettings;
import org.fenghuo.schemas.index.IndexTemplates;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.Broker;
import org.fenghuo.testkit.SearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands on alerts, on documents that no job wrote. */
class AlertCommandsIT {
    @RegisterExtension static final Broker KAFKA = Broker.forTests();
    @RegisterExtension static final SearchIndex INDEX = SearchIndex.forTests();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(1);
    // The log says when something was decided: later than any action of these tests.
    private static final long LATER = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void withoutAnyAlertTheListSaysSo() {
        templates();
        assertThat(run("alerts", "--dir", folder.toString())).isZero();
        assertThat(said()).containsExactly("没有待处理的预警。No open alerts.");
    }

    @Test
    void openAlertsAreListedTheMostSevereFirstAndCoveredOnesUnderTheirParent() {
        alerts();
        assertThat(run("alerts")).isZero();
        assertThat(said()).hasSize(3);
        assertThat(said().get(0)).contains("plague").contains("raised");
        assertThat(said().get(1)).contains("varicella").contains("acknowledged");
        assertThat(said().get(2)).contains("county-611022.2026-11-15").contains("covers 1");
    }

    @Test
    void allOfThemAreListedWhenAskedFor() {
        alerts();
        assertThat(run("alerts", "--all", "--lang", "en")).isZero();
        assertThat(said())
                .hasSize(6)
                .anyMatch(line -> line.contains("  closed (EXCLUDED)  "))
                .anyMatch(line -> line.contains("  withdrawn  "))
                .anyMatch(line -> line.endsWith("township-611022001.2026-11-15"));
    }

    @Test
    void onlyThoseOfALevelAnAreaAndASubjectAreListedWhenAskedFor() {
        alerts();
        assertThat(run("alerts", "--level", "ORANGE")).isZero();
        assertThat(said()).hasSize(1).first().asString().contains("varicella");
        out.reset();
        assertThat(run("alerts", "--all", "--area", "611022001", "--subject", "MMR")).isZero();
        assertThat(said()).hasSize(1).first().asString().contains("coverage.MMR");
    }

    @Test
    void aLevelThatDoesNotExistIsWrongUse() {
        assertThat(run("alerts", "--level", "green")).isEqualTo(2);
    }

    @Test
    void documentsComeAsTheyStandOneALine() throws Exception {
        alerts();
        assertThat(run("alerts", "--json", "--level", "red")).isZero();
        assertThat(JSON.readTree(said().get(0)))
                .isEqualTo(InventedAlerts.document(InventedAlerts.plague()));
    }

    @Test
    void anActionIsSentUnderTheIdOfItsAlertAndItsOutcomeIsTold() throws Exception {
        alerts();
        KAFKA.create(Topics.ALERT_ACTIONS);
        String id = InventedAlerts.handFootMouthCounty().id();
        decided(id, "duty-9", Deed.VERIFIED, "");
        assertThat(run("alert", id, "verify", "--verdict", "event", "--actor", "duty-9")).isZero();
        assertThat(said()).containsExactly(id + ": 已核实 verified (SUSPECTED_EVENT)");
        List<ConsumerRecord<byte[], byte[]>> sent = KAFKA.read(Topics.ALERT_ACTIONS, 1, LIMIT);
        assertThat(sent).hasSize(1);
        assertThat(new String(sent.get(0).key(), UTF_8)).isEqualTo(id);
        AlertAction action = action(sent.get(0).value());
        assertThat(action.getAlertId()).isEqualTo(id);
        assertThat(action.getActor()).isEqualTo("duty-9");
        assertThat(action.getAction()).isEqualTo(ActionKind.VERIFY);
        assertThat(action.getVerdict()).isEqualTo(Verdict.EVENT);
    }

    @Test
    void anActionThatIsRefusedIsANo() {
        alerts();
        KAFKA.create(Topics.ALERT_ACTIONS);
        String id = InventedAlerts.fever().id();
        decided(id, "duty-8", Deed.REFUSED, "the alert is closed");
        assertThat(run("alert", id, "acknowledge", "--actor", "duty-8")).isEqualTo(1);
        assertThat(said()).containsExactly("未执行。Refused: the alert is closed");
    }

    @Test
    void anActionOfWhichNothingIsHeardYetIsSaidToBe() {
        alerts();
        KAFKA.create(Topics.ALERT_ACTIONS);
        String id = InventedAlerts.plague().id();
        assertThat(run("alert", id, "acknowledge", "--actor", "duty-7")).isZero();
        assertThat(said()).hasSize(1).first().asString().contains("not seen yet");
    }

    @Test
    void anAlertThatDoesNotExistIsANoAndTheNearestAreNamed() {
        alerts();
        assertThat(run("alert", "legal.varicella.unit-S71.2026-11-19", "acknowledge")).isEqualTo(1);
        assertThat(said().get(0)).contains("There is no alert legal.varicella.unit-S71");
        assertThat(said().get(1)).isEqualTo("  " + InventedAlerts.varicella().id());
    }

    @Test
    void anAlertIsExplainedFromTheIndexOrFromAFile() throws Exception {
        alerts();
        assertThat(run("explain", InventedAlerts.varicella().id(), "--lang", "en")).isZero();
        assertThat(said())
                .contains("✓ 2026-11-20: fires, window of 7 days 12")
                .endsWith("一致。All agree.");
        ObjectNode altered = InventedAlerts.document(InventedAlerts.varicella());
        altered.put("observed", 13);
        Path file = Files.writeString(folder.resolve("alert.json"), altered.toString());
        out.reset();
        assertThat(run("explain", file.toString())).isEqualTo(1);
        assertThat(said())
                .contains("✗ observed 写作 13,重算为 12 | observed is stated as 13 and comes out as 12")
                .endsWith("不一致。It differs.");
    }

    private static void templates() {
        IndexTemplates.of(IndexSettings.DEFAULTS)
                .forEach((name, body) -> INDEX.request("PUT", "/_index_template/" + name, body));
    }

    private static void alerts() {
        templates();
        for (Alert alert : InventedAlerts.all()) {
            INDEX.request(
                    "PUT",
                    "/alerts-v1/_doc/" + alert.id(),
                    InventedAlerts.document(alert).toString());
        }
        INDEX.refresh("alerts-v1");
    }

    private static void decided(String alert, String actor, Deed deed, String reason) {
        var decision = new Decision(alert, 9, LATER, actor, deed, "raised", "raised", reason);
        INDEX.request(
                "PUT",
                "/alert-log-v1/_doc/" + actor + "?refresh=true",
                InventedAlerts.document(new DecisionFormat(), decision).toString());
    }

    private static AlertAction action(byte[] value) throws Exception {
        var reader =
                new ValueReader<>(Topics.ALERT_ACTIONS, AlertAction.class, FramingSettings.SHIPPED);
        if (reader.read(value) instanceof Reading.Read<AlertAction> read) {
            return read.record();
        }
        throw new AssertionError("what was sent is refused");
    }

    private List<String> said() {
        return out.toString(UTF_8).lines().toList();
    }

    /** Commands print to the standard output that they find when they are made. */
    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--kafka=" + KAFKA.address());
        all.add("--elasticsearch=" + INDEX.address());
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            return Fenghuo.commandLine().execute(all.toArray(String[]::new));
        } finally {
            System.setOut(before);
        }
    }
}
