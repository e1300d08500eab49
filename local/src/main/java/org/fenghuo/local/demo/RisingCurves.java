package org.fenghuo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fenghuo.feeds.county.OutbreakLabel;
import org.fenghuo.local.reach.JsonServer;
import org.fenghuo.local.terminal.Curve;

/** Asks the index which diseases rise in which counties. */
public final class RisingCurves {
    private static final int DAYS = 60;
    private static final int WEEK = 7;
    private static final int MOST = 10_000;
    private static final String ALL_PERSONS =
            """
            {"term": {"basis": "%s"}}, {"term": {"place_basis": "residence"}},
            {"term": {"age_band": "all"}}, {"term": {"sex": "all"}}\
            """;

    private final JsonServer elasticsearch;
    private final Names names;

    /** From that server. */
    public RisingCurves(JsonServer elasticsearch, Names names) {
        this.elasticsearch = elasticsearch;
        this.names = names;
    }

    /** One disease in one county. */
    private record Pair(String disease, String area) {
        static Pair of(JsonNode document) {
            return new Pair(document.path("disease").asText(), document.path("area").asText());
        }

        String query() {
            return """
            {"bool": {"filter": [{"term": {"disease": "%s"}}, {"term": {"area": "%s"}}]}}\
            """
                    .formatted(disease, area);
        }
    }

    /** The newest day that any report speaks of. */
    public Optional<LocalDate> newestDay() throws IOException {
        JsonNode answer =
                search(
                        """
                        {"size": 1, "sort": [{"day": "desc"}], "_source": ["day"],
                         "query": {"bool": {"filter": [%s]}}}
                        """
                                .formatted(ALL_PERSONS.formatted("report")));
        return documents(answer).stream()
                .findFirst()
                .map(document -> LocalDate.parse(document.path("day").asText()));
    }

    /** The curves that rise most up to that day, then the highest; so many of them. */
    public List<Curve> upTo(LocalDate day, int number) throws IOException {
        JsonNode answer =
                search(
                        """
                        {"size": %d, "_source": ["disease", "area", "day", "cases_7d"],
                         "query": {"bool": {"filter": [%s, {"term": {"area_level": "county"}},
                           {"terms": {"day": ["%s", "%s"]}}]}}}
                        """
                                .formatted(
                                        MOST,
                                        ALL_PERSONS.formatted("report"),
                                        day,
                                        day.minusDays(WEEK)));
        Map<Pair, Long> rises = new HashMap<>();
        for (JsonNode document : documents(answer)) {
            long cases = document.path("cases_7d").asLong();
            boolean isNow = document.path("day").asText().equals(day.toString());
            rises.merge(Pair.of(document), isNow ? cases : -cases, Long::sum);
        }
        List<Pair> chosen =
                rises.entrySet().stream()
                        .sorted(
                                Map.Entry.<Pair, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(entry -> entry.getKey().toString()))
                        .limit(number)
                        .map(Map.Entry::getKey)
                        .toList();
        return chosen.isEmpty() ? List.of() : curves(day, chosen);
    }

    private List<Curve> curves(LocalDate day, List<Pair> pairs) throws IOException {
        JsonNode answer =
                search(
                        """
                        {"size": %d, "_source": ["disease", "area", "day", "cases_7d", "rate_7d"],
                         "query": {"bool": {"filter": [%s,
                           {"range": {"day": {"gt": "%s", "lte": "%s"}}},
                           {"bool": {"should": [%s]}}]}}}
                        """
                                .formatted(
                                        MOST,
                                        ALL_PERSONS.formatted("report"),
                                        day.minusDays(DAYS),
                                        day,
                                        pairs.stream()
                                                .map(Pair::query)
                                                .collect(Collectors.joining(","))));
        Map<Pair, Map<String, JsonNode>> found = new HashMap<>();
        for (JsonNode document : documents(answer)) {
            found.computeIfAbsent(Pair.of(document), any -> new HashMap<>())
                    .put(document.path("day").asText(), document);
        }
        return pairs.stream()
                .map(pair -> curve(pair, day, found.getOrDefault(pair, Map.of())))
                .toList();
    }

    private Curve curve(Pair pair, LocalDate day, Map<String, JsonNode> days) {
        List<Double> values = new ArrayList<>();
        for (int back = DAYS - 1; back >= 0; back--) {
            JsonNode document = days.get(day.minusDays(back).toString());
            values.add(document == null ? 0.0 : document.path("cases_7d").asDouble());
        }
        JsonNode newest = days.get(day.toString());
        double rate =
                newest == null || !newest.path("rate_7d").isNumber()
                        ? Double.NaN
                        : newest.path("rate_7d").asDouble();
        return new Curve(names.disease(pair.disease()), names.area(pair.area()), values, rate);
    }

    /**
     * The highest seven days of an outbreak.
     *
     * @param day the day that ended them
     * @param cases all cases of the disease there in these days
     */
    public record Peak(String day, long cases) {}

    /** Where the curve of a hidden outbreak stood highest, by day of onset. */
    public Optional<Peak> peak(OutbreakLabel label) throws IOException {
        String areas =
                label.areas().stream()
                        .map(area -> '"' + area + '"')
                        .collect(Collectors.joining(","));
        JsonNode answer =
                search(
                        """
                        {"size": %d, "_source": ["day", "cases_7d"],
                         "query": {"bool": {"filter": [%s, {"term": {"disease": "%s"}},
                           {"terms": {"area": [%s]}},
                           {"range": {"day": {"gte": "%s", "lte": "%s"}}}]}}}
                        """
                                .formatted(
                                        MOST,
                                        ALL_PERSONS.formatted("onset"),
                                        label.disease(),
                                        areas,
                                        label.firstOnset(),
                                        label.lastOnset().plusDays(WEEK)));
        Map<String, Long> byDay = new HashMap<>();
        for (JsonNode document : documents(answer)) {
            byDay.merge(
                    document.path("day").asText(), document.path("cases_7d").asLong(), Long::sum);
        }
        return byDay.entrySet().stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> new Peak(entry.getKey(), entry.getValue()));
    }

    /** How many cases count, each once: those of the line list that are no suspicion. */
    public long cases() throws IOException {
        return elasticsearch
                .post(
                        "/cases/_count",
                        """
                        {"query": {"terms": {"classification": ["CLINICAL", "CONFIRMED"]}}}
                        """)
                .path("count")
                .asLong();
    }

    private JsonNode search(String body) throws IOException {
        return elasticsearch.post("/incidence/_search", body);
    }

    private static List<JsonNode> documents(JsonNode answer) {
        List<JsonNode> documents = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hit -> documents.add(hit.path("_source")));
        return documents;
    }
}
