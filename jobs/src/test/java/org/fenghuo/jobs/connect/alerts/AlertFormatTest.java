package org.fenghuo.jobs.connect.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fenghuo.epi.alert.Alert;
import org.fenghuo.epi.alert.Decision;
import org.fenghuo.epi.alert.Deed;
import org.fenghuo.epi.alert.Verdict;
import org.fenghuo.epi.alert.Work;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.jobs.connect.index.DocumentFormat;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.framing.Reading;
import org.fenghuo.schemas.framing.ValueReader;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.index.IndexSettings;
import org.fenghuo.schemas.index.IndexTemplates;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class AlertFormatTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant WRITTEN = Instant.parse("2026-11-20T06:20:01.000007Z");

    @Property(tries = 200)
    void aDocumentHasNoFieldThatItsTemplateLacks(@ForAll("alerts") Alert alert) throws IOException {
        JsonNode document = document(new AlertFormat(), alert);
        assertThat(fieldsOfTemplate("alerts")).containsAll(fields(document));
        assertThat(document.path("updated_at").textValue()).isEqualTo(WRITTEN.toString());
    }

    @Property(tries = 200)
    void theTriggersAreHadAgainFromTheProofOfTheDocument(@ForAll("alerts") Alert alert)
            throws IOException {
        JsonNode document = document(new AlertFormat(), alert);
        assertThat(ProofJson.read(document.path("proof"))).isEqualTo(alert.triggers());
    }

    @Property(tries = 200)
    void whatNobodyHasSaidIsLeftOut(@ForAll("alerts") Alert alert) throws IOException {
        Set<String> fields = fields(document(new AlertFormat(), alert));
        assertThat(fields.contains("closed_at")).isEqualTo(alert.closedAt() != Work.NEVER);
        assertThat(fields.contains("verdict")).isEqualTo(alert.work().verdict() != Verdict.NONE);
        assertThat(fields.contains("covered_by")).isEqualTo(!alert.coveredBy().isEmpty());
        assertThat(fields.contains("first_onset"))
                .isEqualTo(alert.speaker().firing().records().firstOnset() != Records.NO_DAY);
    }

    @Property(tries = 200)
    void recordAndDocumentSayTheSame(@ForAll("alerts") Alert alert) throws Exception {
        org.fenghuo.records.Alert record = throughTheTopic(alert);
        JsonNode document = document(new AlertFormat(), alert);
        assertThat(ProofJson.read(record.getProof())).isEqualTo(alert.triggers());
        assertThat(record.getAlertId()).isEqualTo(document.path("alert_id").textValue());
        assertThat(record.getObserved()).isEqualTo(document.path("observed").doubleValue());
        assertThat(record.getTriggers()).isEqualTo(texts(document.path("triggers")));
        assertThat(record.getEvidence()).isEqualTo(texts(document.path("evidence")));
        assertThat(record.getWindowFrom()).hasToString(document.path("window_from").textValue());
        assertThat(record.getLastDay()).hasToString(document.path("window_to").textValue());
        assertThat(record.getNewSinceSeen()).isEqualTo(document.path("new_since_seen").intValue());
        assertThat(record.getClosedAt() == null).isEqualTo(!document.has("closed_at"));
        assertThat(record.getVerdict() == null).isEqualTo(!document.has("verdict"));
    }

    @Test
    void aDecisionStandsUnderItsAlertAndNumberAndKeepsItsWords() throws IOException {
        var decision =
                new Decision(
                        "legal.plague.county-611022.2026-11-20",
                        2,
                        Instant.parse("2026-11-20T06:30:00Z").toEpochMilli(),
                        "duty-1",
                        Deed.ACKNOWLEDGED,
                        "raised",
                        "acknowledged",
                        "电话已核实");
        var format = new DecisionFormat();
        assertThat(format.id(decision)).isEqualTo("legal.plague.county-611022.2026-11-20|2");
        JsonNode document = document(format, decision);
        assertThat(fieldsOfTemplate("alert-log")).isEqualTo(fields(document));
        assertThat(document.path("at").textValue()).isEqualTo("2026-11-20T06:30:00Z");
        assertThat(document.path("actor").textValue()).isEqualTo("duty-1");
        assertThat(document.path("action").textValue()).isEqualTo("acknowledged");
        assertThat(document.path("from").textValue()).isEqualTo("raised");
        assertThat(document.path("to").textValue()).isEqualTo("acknowledged");
        assertThat(document.path("reason").textValue()).isEqualTo("电话已核实");
    }

    private static org.fenghuo.records.Alert throughTheTopic(Alert alert) throws Exception {
        byte[] sent = ValueWriter.singleObject(Topics.ALERTS).encode(AlertWriting.record(alert));
        var reader =
                new ValueReader<>(
                        Topics.ALERTS, org.fenghuo.records.Alert.class, FramingSettings.SHIPPED);
        if (reader.read(sent) instanceof Reading.Read<org.fenghuo.records.Alert> read) {
            return read.record();
        }
        throw new AssertionError("what was sent is refused");
    }

    private static <T> JsonNode document(DocumentFormat<T> format, T value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            format.write(value, WRITTEN, json);
        }
        return JSON.readTree(text.toString());
    }

    private static Set<String> fieldsOfTemplate(String name) throws IOException {
        String template = IndexTemplates.of(IndexSettings.DEFAULTS).get(name);
        return fields(JSON.readTree(template).at("/template/mappings/properties"));
    }

    private static Set<String> fields(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
    }

    @Provide
    Arbitrary<Alert> alerts() {
        return AnySignals.alerts();
    }
}
