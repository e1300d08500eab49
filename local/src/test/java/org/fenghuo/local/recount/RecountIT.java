package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fenghuo.local.recount.Cards.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.CaseReport;
import org.fenghuo.schemas.index.IndexSettings;
import org.fenghuo.schemas.index.IndexTemplates;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.Broker;
import org.fenghuo.testkit.SearchIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A recount of a real broker and a real index agrees when they do, and names what does not. */
class RecountIT {
    @RegisterExtension static final Broker KAFKA = Broker.forTests();
    @RegisterExtension static final SearchIndex INDEX = SearchIndex.forTests();

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 10);
    private static final String ALTERED = "measles|611022|onset|residence|all|all|2026-03-08";

    private static final List<CaseReport> CARDS =
            List.of(
                    onset("a", 1, 8).build(),
                    onset("a", 2, 7).build(),
                    onset("b", 1, 8).build(),
                    onset("b", 1, 8).build(),
                    onset("c", 1, 8).setSource(" ").build());

    @TempDir Path folder;
    private Topic reports;
    private Topic areas;

    @BeforeEach
    void fillTopicsAndIndices() throws Exception {
        Files.writeString(
                folder.resolve("diseases.csv"),
                """
                id,level,parent_id,class,card_code,name_zh,chronic_able,long_running,line_list
                measles,disease,,B,1000,麻疹,false,false,true
                """);
        reports = KAFKA.createLike(Topics.CASE_REPORTS);
        areas = KAFKA.createLike(Topics.AREAS);
        KAFKA.send(areaMessages());
        KAFKA.send(reportMessages());
        IndexTemplates.of(IndexSettings.DEFAULTS)
                .forEach((name, body) -> INDEX.request("PUT", "/_index_template/" + name, body));
        writeIncidence();
        write("cases-v1-611022", lineList());
        write("ledger-v1", ledger());
        write("rejects-v1", rejects());
        write("sources-v1", sources());
    }

    @Test
    void whatAgreesHasNoMismatch() throws Exception {
        StreamResult result = recount().of(Stream.CASES);
        assertThat(result.examples()).isEmpty();
        assertThat(result.mismatches()).isZero();
        assertThat(result.lastDay()).isEqualTo(LAST_DAY.toString());
        assertThat(result.messages()).isEqualTo(new StreamResult.Messages(5, 1, 0));
        assertThat(result.records()).isEqualTo(2);
        assertThat(result.notes()).singleElement().asString().startsWith("1 lines stand");
        assertThat(result.documents())
                .containsEntry("cases", 2L)
                .containsEntry("rejects", 1L)
                .containsEntry("ledger", 1L)
                .containsEntry("sources", 2L);
        assertThat(result.documents().get("incidence"))
                .isEqualTo(INDEX.count("incidence"))
                .isPositive();
    }

    @Test
    void oneDocumentAlteredByHandIsNamed() throws Exception {
        JsonNode document = INDEX.get("incidence-v1", ALTERED).orElseThrow();
        write(
                "incidence-v1",
                Map.of(ALTERED, document.toString().replace("\"cases\":1", "\"cases\":3")));
        RecountResult result = recount();
        assertThat(result.of(Stream.CASES).examples())
                .containsExactly(new Mismatch("incidence", ALTERED, "cases", "1", "3"));
        assertThat(result.agrees()).isFalse();
    }

    @Test
    void aSourceThatSaysAnotherNumberIsNamed() throws Exception {
        String id = reports.name() + "|clinic-1|2026-03-10";
        JsonNode document = INDEX.get("sources-v1", id).orElseThrow();
        write(
                "sources-v1",
                Map.of(id, document.toString().replace("\"received\":4", "\"received\":5")));
        assertThat(recount().of(Stream.CASES).examples())
                .containsExactly(new Mismatch("sources", id, "received", "4", "5"));
    }

    @Test
    void aDocumentThatIsGoneIsNotSeen() throws Exception {
        String id = "measles|611022|onset|residence|all|all|2020-01-01";
        write("incidence-v1", Map.of(id, "{\"gone\":true,\"cases\":0}"));
        assertThat(recount().agrees()).isTrue();
    }

    @Test
    void streamsWithoutTopicsAreToldAndNoMismatch() throws Exception {
        RecountSettings usual = settings();
        RecountSettings all =
                new RecountSettings(
                        usual.input(),
                        usual.index(),
                        usual.counting(),
                        List.of(),
                        EnumSet.of(Stream.VISITS, Stream.COVERAGE));
        RecountResult result = Recount.run(all, (step, done, total) -> {});
        assertThat(result.of(Stream.VISITS).notes())
                .containsExactly("nothing to compare: no messages in no-visits, no-days");
        assertThat(result.agrees()).isTrue();
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeSo() {
        RecountSettings usual = settings();
        RecountSettings nowhere =
                new RecountSettings(
                        usual.input(),
                        RecountSettings.Index.of(URI.create("http://127.0.0.1:1")),
                        usual.counting(),
                        usual.referenceFolder(),
                        usual.streams());
        assertThatThrownBy(() -> Recount.run(nowhere, (step, done, total) -> {}))
                .isInstanceOf(ServerTrouble.class)
                .hasMessageContaining("http://127.0.0.1:1");
    }

    private RecountSettings settings() {
        RecountSettings.Input usual = RecountSettings.Input.of(KAFKA.address());
        RecountSettings.Topics topics =
                new RecountSettings.Topics(
                        reports.name(),
                        "no-visits",
                        "no-days",
                        "no-vaccinations",
                        "no-residents",
                        areas.name(),
                        "no-facilities",
                        "no-rules");
        RecountSettings.Input input =
                new RecountSettings.Input(usual.kafka(), topics, usual.schemas());
        return new RecountSettings(
                input,
                RecountSettings.Index.of(URI.create(INDEX.address())),
                Cards.COUNTING,
                List.of(folder),
                EnumSet.of(Stream.CASES));
    }

    private RecountResult recount() throws ServerTrouble {
        return Recount.run(settings(), (step, done, total) -> {});
    }

    private static CaseReport.Builder onset(String id, long version, int day) {
        return card(id, version).setReportDay(null).setOnsetDay(LocalDate.of(2026, 3, day));
    }

    private List<ProducerRecord<byte[], byte[]>> reportMessages() {
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        CARDS.forEach(card -> messages.add(message(reports, 0, Cards.singleObject(card))));
        long tick = Instant.parse("2026-03-10T10:00:00Z").toEpochMilli();
        for (int partition = 0; partition < reports.partitions(); partition++) {
            var message = message(reports, partition, null);
            message.headers().add(new RecordHeader("tick", Long.toString(tick).getBytes(US_ASCII)));
            messages.add(message);
        }
        return messages;
    }

    private List<ProducerRecord<byte[], byte[]>> areaMessages() {
        return List.of(
                area(Cards.area("611022101", AreaLevel.VILLAGE, null, 7)),
                area(Cards.area("610000", AreaLevel.PROVINCE, null, 40_000_000)),
                area(Cards.area("611000", AreaLevel.PREFECTURE, "610000", 2_000_000)),
                area(Cards.area("611022", AreaLevel.COUNTY, "611000", 250_000)),
                area(Cards.area("611022101", AreaLevel.TOWNSHIP, "611022", 0)));
    }

    private ProducerRecord<byte[], byte[]> area(Area area) {
        byte[] record = Cards.binary(Area.getClassSchema(), area);
        return new ProducerRecord<>(
                areas.name(),
                area.getCode().getBytes(US_ASCII),
                Cards.singleObject(Area.getClassSchema(), record));
    }

    private static ProducerRecord<byte[], byte[]> message(
            Topic topic, int partition, byte[] value) {
        return new ProducerRecord<>(topic.name(), partition, null, value);
    }

    private void writeIncidence() {
        WritingLedger right = new WritingLedger(WritingLedger.Slip.NONE);
        CARDS.subList(0, 4).forEach(right::take);
        Map<String, String> documents = new LinkedHashMap<>();
        right.documents(LAST_DAY).forEach((id, document) -> documents.put(id, document.toString()));
        write("incidence-v1", documents);
    }

    private static Map<String, String> lineList() {
        String listed =
                """
                {"record_id":"%s","version":%d,"disease":"measles","residence_area":"611022101","area_path":%s,"onset_day":"%s","status":"reported"}\
                """;
        String now = "[\"611022101\",\"611022\",\"611000\",\"610000\"]";
        String before = "[\"611022101\",\"611000\",\"610000\"]";
        return Map.of(
                "a", listed.formatted("a", 2, now, "2026-03-07"),
                "b", listed.formatted("b", 1, before, "2026-03-08"));
    }

    private Map<String, String> ledger() {
        return Map.of(
                "cases|0|1",
                """
                {"job":"cases","topic":"%s","partition":0,"read":5,"counted":3,"duplicate":1,"stale":0,"rejected":1,"too_late":0}\
                """
                        .formatted(reports.name()));
    }

    private Map<String, String> sources() {
        Instant refusedAt =
                KAFKA.readAll(reports).stream()
                        .filter(message -> message.partition() == 0 && message.offset() == 4)
                        .map(message -> Instant.ofEpochMilli(message.timestamp()))
                        .findAny()
                        .orElseThrow();
        return new WrittenSources()
                .received(reports.name(), "clinic-1", 4, Instant.parse("2026-03-10T04:00:02Z"))
                .refused(reports.name(), "unknown", refusedAt)
                .byId();
    }

    private Map<String, String> rejects() {
        return Map.of(
                "refused",
                "{\"topic\":\"%s\",\"partition\":0,\"offset\":4}".formatted(reports.name()),
                "row of a file",
                "{\"topic\":\"%s\",\"partition\":-1,\"offset\":2}".formatted(reports.name()));
    }

    private static void write(String index, Map<String, String> documents) {
        StringBuilder bulk = new StringBuilder();
        documents.forEach(
                (id, document) ->
                        bulk.append("{\"index\":{\"_id\":\"")
                                .append(id)
                                .append("\"}}\n")
                                .append(document)
                                .append('\n'));
        JsonNode answer = INDEX.request("POST", "/" + index + "/_bulk", bulk.toString());
        assertThat(answer.path("errors").asBoolean()).as(answer.toString()).isFalse();
    }
}
