package org.fenghuo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.fenghuo.schemas.framing.ValueWriter;
import org.fenghuo.schemas.topics.Topics;

/**
 * From a report to the searchable document: under a steady load of other reports, a report of a
 * disease that nobody else has is sent, and the count of its day in its township is searched for
 * until it has grown; then the next one, in the next township.
 */
final class Latency {
    private static final String PROBE_DISEASE = "zika";
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration GIVEN_UP = Duration.ofSeconds(60);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RunFile reached;
    private final CardMix mix = CardMix.usual(100_000_000);
    private final List<String> townships = CardMix.townships();
    private int probes;
    private final HttpClient client = HttpClient.newHttpClient();

    Latency(RunFile reached) {
        this.reached = reached;
    }

    /**
     * Milliseconds of each probe, sorted; probes begin when the load has run for a third. A probe
     * that is not found within a minute counts as a minute and is the last one.
     */
    List<Long> measure(int perSecond, Duration time, long firstNumber)
            throws IOException, InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread load = new Thread(() -> load(perSecond, firstNumber, over), "load");
        load.start();
        List<Long> found = new ArrayList<>();
        try (TopicSender sender = new TopicSender(reached.kafka())) {
            Thread.sleep(time.toMillis() / 3);
            long end = System.nanoTime() + time.toNanos() * 2 / 3;
            boolean givenUp = false;
            while (System.nanoTime() < end && !givenUp) {
                long took = probe(sender);
                givenUp = took >= GIVEN_UP.toMillis();
                found.add(took);
            }
        } finally {
            over.set(true);
            load.join();
        }
        return found.stream().sorted().toList();
    }

    /** One report, each from another township; returns when a search finds it counted. */
    private long probe(TopicSender sender) throws IOException, InterruptedException {
        String area = townships.get(probes++ % townships.size());
        int wanted = searchable(area) + 1;
        CaseReport card = today(mix.card(0), Instant.now());
        card.setRecordId("probe-%d".formatted(probes));
        card.setDisease(PROBE_DISEASE);
        card.setResidenceArea(area);
        byte[] value = ValueWriter.<CaseReport>singleObject(Topics.CASE_REPORTS).encode(card);
        long sent = System.nanoTime();
        sender.send(Topics.CASE_REPORTS, card.getRecordId().getBytes(UTF_8), value);
        while (searchable(area) < wanted && System.nanoTime() - sent < GIVEN_UP.toNanos()) {
            Thread.sleep(PAUSE.toMillis());
        }
        return Duration.ofNanos(System.nanoTime() - sent).toMillis();
    }

    private int searchable(String area) throws IOException, InterruptedException {
        String query =
                """
                {"size": 1, "_source": ["cases"], "query": {"bool": {"filter": [
                  {"term": {"disease": "%s"}}, {"term": {"area": "%s"}}, {"term": {"basis": "onset"}},
                  {"term": {"age_band": "all"}}, {"term": {"place_basis": "residence"}},
                  {"term": {"day": "%s"}}]}}}
                """
                        .formatted(PROBE_DISEASE, area, LocalDate.now(ZONE));
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        reached.elasticsearch()
                                                + "/incidence/_search?ignore_unavailable=true"
                                                + "&filter_path=hits.hits._source.cases"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(query))
                        .build();
        String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        String digits = answer.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private void load(int perSecond, long firstNumber, AtomicBoolean over) {
        ValueWriter<CaseReport> writer = ValueWriter.singleObject(Topics.CASE_REPORTS);
        long begun = System.nanoTime();
        long sent = 0;
        try (TopicSender sender = new TopicSender(reached.kafka())) {
            while (!over.get()) {
                long due = (System.nanoTime() - begun) * perSecond / 1_000_000_000L;
                for (; sent < due; sent++) {
                    CaseReport card = today(mix.card(firstNumber + sent), Instant.now());
                    byte[] key = card.getRecordId().getBytes(UTF_8);
                    sender.send(Topics.CASE_REPORTS, key, writer.encode(card));
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same card as reported now, with an onset of today or the days before. */
    private static CaseReport today(CaseReport card, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        if (card.getOperation() != Operation.DELETE) {
            boolean probe = card.getRecordId().endsWith("-000000000");
            long back = probe ? 0 : Math.floorMod(card.getVersion(), 7L);
            card.setOnsetDay(today.minusDays(back));
            card.setDiagnosisDay(today);
            card.setReportDay(today);
            card.setReviewStatus(null);
            card.setReviewedAt(null);
        }
        card.setReportedAt(now);
        return card;
    }
}
