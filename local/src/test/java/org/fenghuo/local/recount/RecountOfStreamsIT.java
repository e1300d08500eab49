package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.fenghuo.local.recount.coverage.People;
import org.fenghuo.local.recount.visits.Clinics;
import org.fenghuo.schemas.index.IndexSettings;
import org.fenghuo.schemas.index.IndexTemplates;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;
import org.fenghuo.testkit.Broker;
import org.fenghuo.testkit.SearchIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Visits and coverage are recounted from a real broker against a real index. */
class RecountOfStreamsIT {
    @RegisterExtension static final Broker KAFKA = Broker.forTests();
    @RegisterExtension static final SearchIndex INDEX = SearchIndex.forTests();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LAST_DAY = "2026-03-10";
    private static final Instant APPENDED = Instant.parse("2026-03-20T05:00:00Z");
    private static final String VISIT = "H611022|ILI|reporting|1-4|2026-03-08";
    private static final String DOSE = "HepB|1|all|611022|2026-03-10";

    private Topic visits;
    private Topic days;
    private Topic residents;
    private Topic vaccinations;
    private Topic areas;
    private Topic facilities;

    @BeforeEach
    void fillTopicsAndIndices() {
        visits = KAFKA.createLike(Topics.CLINIC_VISITS);
        days = KAFKA.createLike(Topics.CLINIC_DAYS);
        residents = KAFKA.createLike(Topics.RESIDENTS);
        vaccinations = KAFKA.createLike(Topics.VACCINATIONS);
        areas = KAFKA.createLike(Topics.AREAS);
        facilities = KAFKA.createLike(Topics.FACILITIES);
        IndexTemplates.of(IndexSettings.DEFAULTS)
                .forEach((name, body) -> INDEX.request("PUT", "/_index_template/" + name, body));
        People.areas().forEach(area -> send(areas, area.getCode(), area));
        send(facilities, Clinics.HOSPITAL, Clinics.hospital());
        List.of(visits, days, residents, vaccinations).forEach(this::tick);
    }

    private void sendRecords() {
        send(visits, "a", Clinics.feverish("a").build());
        send(visits, "b", Clinics.visit("b").setDepartment(null).build());
        send(
                days,
                "d",
                Clinics.day(8, 4, 2).setReportedAt(Instant.parse("2026-03-09T00:00:00Z")).build());
        send(residents, "anna", People.resident("anna", "2025-05-01").build());
        send(vaccinations, "anna", People.dose("anna", "HepB", 1, "2025-05-01").build());
    }

    private void fillIndices() {
        Clinics clinics = new Clinics();
        clinics.take(Clinics.feverish("a"));
        clinics.take(Clinics.day(8, 4, 2));
        write("visits-v1", texts(clinics.documents(LocalDate.parse(LAST_DAY))));
        People people = new People();
        people.with(People.resident("anna", "2025-05-01"));
        people.with(People.dose("anna", "HepB", 1, "2025-05-01"));
        write("coverage-v1", texts(people.documents(LAST_DAY)));
        write(
                "ledger-v1",
                Map.of(
                        "visits", ledger(visits, 2, 1),
                        "days", ledger(days, 1, 0),
                        "residents", ledger(residents, 1, 0),
                        "vaccinations", ledger(vaccinations, 1, 0)));
        write(
                "rejects-v1",
                Map.of(
                        "refused",
                        "{\"topic\":\"%s\",\"partition\":0,\"offset\":1}"
                                .formatted(visits.name())));
        write("sources-v1", sources());
    }

    private Map<String, String> sources() {
        Instant refusedAt =
                KAFKA.readAll(visits).stream()
                        .filter(message -> message.key() != null && message.key()[0] == 'b')
                        .map(message -> Instant.ofEpochMilli(message.timestamp()))
                        .findAny()
                        .orElseThrow();
        Instant reported = Instant.parse("2026-03-10T04:00:00Z");
        Instant told = Instant.parse("2026-03-09T00:00:00Z");
        return new WrittenSources()
                .entered(visits.name(), Clinics.HOSPITAL, 2_880, reported)
                .refused(visits.name(), Clinics.HOSPITAL, refusedAt)
                .entered(days.name(), Clinics.HOSPITAL, 480, told)
                .received(residents.name(), "P611022", 1, reported)
                .received(vaccinations.name(), "P611022", 1, reported)
                .byId();
    }

    @Test
    void whatAgreesHasNoMismatchAndWhatWasAlteredIsNamed() throws Exception {
        sendRecords();
        fillIndices();
        RecountResult result = recount();
        assertThat(result.lines()).noneMatch(line -> line.contains("not compared"));
        assertThat(result.of(Stream.VISITS).examples()).isEmpty();
        assertThat(result.of(Stream.COVERAGE).examples()).isEmpty();
        assertThat(result.agrees()).isTrue();
        assertThat(result.of(Stream.VISITS).messages())
                .isEqualTo(new StreamResult.Messages(3, 1, 0));
        assertThat(result.of(Stream.COVERAGE).lastDay()).isEqualTo(LAST_DAY);
        assertThat(result.of(Stream.COVERAGE).documents().get("coverage"))
                .isEqualTo(INDEX.count("coverage"))
                .isPositive();
        alter("visits-v1", VISIT, "\"visits\":1", "\"visits\":3");
        alter("coverage-v1", DOSE, "\"timely\":1", "\"timely\":0");
        RecountResult altered = recount();
        assertThat(altered.of(Stream.VISITS).examples())
                .containsExactly(new Mismatch("visits", VISIT, "visits", "1", "3"));
        assertThat(altered.of(Stream.COVERAGE).examples())
                .containsExactly(new Mismatch("coverage", DOSE, "timely", "1", "0"));
    }

    @Test
    void recordsThatNoJobHasReadAreToldAndNoMismatch() throws Exception {
        INDEX.request("DELETE", "/visits-v1,coverage-v1,ledger-v1?ignore_unavailable=true", "");
        sendRecords();
        RecountResult result = recount();
        assertThat(result.of(Stream.VISITS).notes())
                .singleElement()
                .asString()
                .startsWith("not compared: no job has written visits");
        assertThat(result.agrees()).isTrue();
    }

    @Test
    void topicsWithoutMessagesAreToldAndNoMismatch() throws Exception {
        INDEX.request("DELETE", "/visits-v1,coverage-v1,ledger-v1?ignore_unavailable=true", "");
        assertThat(recount().of(Stream.COVERAGE).notes())
                .containsExactly(
                        "nothing to compare: no messages in %s, %s"
                                .formatted(residents.name(), vaccinations.name()));
    }

    private RecountResult recount() throws ServerTrouble {
        RecountSettings.Input usual = RecountSettings.Input.of(KAFKA.address());
        RecountSettings.Topics topics =
                new RecountSettings.Topics(
                        "no-reports",
                        visits.name(),
                        days.name(),
                        vaccinations.name(),
                        residents.name(),
                        areas.name(),
                        facilities.name(),
                        "no-rules");
        RecountSettings settings =
                new RecountSettings(
                        new RecountSettings.Input(usual.kafka(), topics, usual.schemas()),
                        RecountSettings.Index.of(URI.create(INDEX.address())),
                        Cards.COUNTING,
                        List.of(),
                        EnumSet.of(Stream.VISITS, Stream.COVERAGE));
        return Recount.run(settings, (step, done, total) -> {});
    }

    private void send(Topic topic, String key, SpecificRecord record) {
        byte[] value =
                Cards.singleObject(record.getSchema(), Cards.binary(record.getSchema(), record));
        KAFKA.send(
                List.of(
                        new ProducerRecord<>(
                                topic.name(),
                                0,
                                APPENDED.toEpochMilli(),
                                key.getBytes(UTF_8),
                                value)));
    }

    private void tick(Topic topic) {
        byte[] tick =
                String.valueOf(Instant.parse("2026-03-10T10:00:00Z").toEpochMilli())
                        .getBytes(US_ASCII);
        List<ProducerRecord<byte[], byte[]>> ticks = new ArrayList<>();
        for (int partition = 0; partition < topic.partitions(); partition++) {
            ProducerRecord<byte[], byte[]> message =
                    new ProducerRecord<>(topic.name(), partition, null, null);
            message.headers().add(new RecordHeader(Topics.TICK_HEADER, tick));
            ticks.add(message);
        }
        KAFKA.send(ticks);
    }

    private static String ledger(Topic topic, int read, int rejected) {
        return """
        {"job":"x","topic":"%s","partition":0,"read":%d,"counted":%d,"duplicate":0,"stale":0,"rejected":%d,"too_late":0}\
        """
                .formatted(topic.name(), read, read - rejected, rejected);
    }

    private static Map<String, String> texts(Map<String, Map<String, Object>> documents) {
        Map<String, String> texts = new TreeMap<>();
        documents.forEach((id, document) -> texts.put(id, JSON.valueToTree(document).toString()));
        return texts;
    }

    private static void alter(String index, String id, String from, String to) {
        String document = INDEX.get(index, id).orElseThrow().toString();
        assertThat(document).contains(from);
        write(index, Map.of(id, document.replace(from, to)));
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
