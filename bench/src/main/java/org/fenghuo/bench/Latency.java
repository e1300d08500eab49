package org.fenghuo.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.sending.TopicSender;

/**
 * From a report to what it makes searchable: under a steady load of other records a card is sent,
 * and what it changes is searched for until it is found; then the next one, in the next township.
 */
final class Latency {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration GIVEN_UP = Duration.ofSeconds(60);

    private final RunFile reached;
    private final List<String> townships = inTurn(CardMix.townships());
    private final HttpClient client = HttpClient.newHttpClient();
    private int probes;

    /** What is searched for. */
    enum Probe {
        /** The count of the day in the township, of a disease that nobody else has. */
        COUNT("zika") {
            @Override
            String path() {
                return "/incidence/_search?ignore_unavailable=true"
                        + "&filter_path=hits.hits._source.cases";
            }

            @Override
            String query(String cardId, String township) {
                return """
                {"size": 1, "_source": ["cases"], "query": {"bool": {"filter": [
                  {"term": {"disease": "zika"}}, {"term": {"area": "%s"}}, {"term": {"basis": "onset"}},
                  {"term": {"age_band": "all"}}, {"term": {"place_basis": "residence"}},
                  {"term": {"day": "%s"}}]}}}
                """
                        .formatted(township, LiveRecords.today());
            }
        },
        /** The alert that has the card among its evidence. */
        ALERT("plague") {
            @Override
            String path() {
                return "/alerts/_search?ignore_unavailable=true&filter_path=hits.total.value";
            }

            @Override
            String query(String cardId, String township) {
                return """
                {"size": 0, "query": {"term": {"evidence": "%s"}}}
                """
                        .formatted(cardId);
            }
        };

        private final String disease;

        Probe(String disease) {
            this.disease = disease;
        }

        abstract String path();

        /** A search whose answer has one number, greater when the card is in it. */
        abstract String query(String cardId, String township);
    }

    Latency(RunFile reached) {
        this.reached = reached;
    }

    /**
     * One township of each county, then the next of each: a county is not probed twice a second.
     */
    private static List<String> inTurn(List<String> townships) {
        Map<String, List<String>> byCounty =
                townships.stream()
                        .collect(groupingBy(code -> code.substring(0, 6), TreeMap::new, toList()));
        int most = byCounty.values().stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .boxed()
                .flatMap(
                        i ->
                                byCounty.values().stream()
                                        .filter(all -> all.size() > i)
                                        .map(all -> all.get(i)))
                .toList();
    }

    /**
     * Milliseconds of each probe, sorted; probes begin when the load has run for a third. A probe
     * that is not found within a minute counts as a minute and is the last one.
     */
    List<Long> measure(Probe what, Load.Kind kind, int perSecond, Duration time, long firstNumber)
            throws IOException, InterruptedException {
        List<Long> found = new ArrayList<>();
        try (TopicSender sender = new TopicSender(reached.kafka());
                Load load = new Load(kind, reached, perSecond, firstNumber)) {
            LiveRecords records = new LiveRecords(sender);
            Thread.sleep(time.toMillis() / 3);
            long end = System.nanoTime() + time.toNanos() * 2 / 3;
            boolean givenUp = false;
            while (System.nanoTime() < end && !givenUp) {
                long took = probe(what, records);
                givenUp = took >= GIVEN_UP.toMillis();
                found.add(took);
            }
            requireKeptUp(load, perSecond, time);
        }
        return found.stream().sorted().toList();
    }

    /** A load that was not reached makes no probe comparable. */
    private static void requireKeptUp(Load load, int perSecond, Duration time) {
        long wanted = perSecond * time.toSeconds() * 9 / 10;
        if (load.sent() < wanted) {
            throw new IllegalStateException(
                    "only %d records were sent in %s instead of %d a second: the machine is too slow for this rate"
                            .formatted(load.sent(), time, perSecond));
        }
    }

    /** One card, each from another township; returns when a search finds what it changed. */
    private long probe(Probe what, LiveRecords records) throws IOException, InterruptedException {
        String township = townships.get(probes++ % townships.size());
        String id = "probe-%d".formatted(probes);
        int before = searchable(what, id, township);
        long sent = System.nanoTime();
        records.sendCard(id, what.disease, township);
        while (searchable(what, id, township) <= before
                && System.nanoTime() - sent < GIVEN_UP.toNanos()) {
            Thread.sleep(PAUSE.toMillis());
        }
        return Duration.ofNanos(System.nanoTime() - sent).toMillis();
    }

    private int searchable(Probe what, String id, String township)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(reached.elasticsearch() + what.path()))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(what.query(id, township)))
                        .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "search answered %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        String digits = answer.body().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
