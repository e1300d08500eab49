package org.fenghuo.local.recount;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Sex;

/**
 * A third count, by deltas as the job counts, for cards of measles alone; on request it makes one
 * of the mistakes such a ledger can make.
 */
final class WritingLedger {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<String>> PATHS =
            Map.of(
                    "611022101", List.of("611022101", "611022", "611000", "610000"),
                    "611024", List.of("611024", "611000", "610000"));
    private static final Map<String, String> LEVELS =
            Map.of(
                    "611022101", "township",
                    "611022", "county",
                    "611024", "county",
                    "611000", "prefecture",
                    "610000", "province");
    private static final Map<String, Double> POPULATIONS_2025 =
            Map.of("611022", 500_000.0, "611000", 4_000_000.0, "610000", 80_000_000.0);

    /** What the ledger does wrong. */
    enum Slip {
        NONE,
        KEEPS_THE_FIRST_VERSION,
        BELIEVES_THE_LAST_TO_ARRIVE,
        FORGETS_TO_TAKE_BACK,
        IGNORES_DELETES,
        FORGETS_DELETES_OF_UNKNOWN_RECORDS,
        COUNTS_EVERY_COPY,
        COUNTS_DUPLICATE_CARDS,
        STOPS_AT_THE_COUNTY
    }

    private record Effect(String series, LocalDate day, String measure) {}

    private final Slip slip;
    private final Map<String, CaseReport> held = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, Map<String, Integer>>> counts = new TreeMap<>();

    WritingLedger(Slip slip) {
        this.slip = slip;
    }

    void take(CaseReport card) {
        CaseReport before = held.get(card.getRecordId());
        boolean isDelete = card.getOperation() == Operation.DELETE;
        if (isDelete
                && (slip == Slip.IGNORES_DELETES
                        || (slip == Slip.FORGETS_DELETES_OF_UNKNOWN_RECORDS && before == null))) {
            return;
        }
        if (before != null && !wins(card, before)) {
            return;
        }
        if (before != null && slip != Slip.FORGETS_TO_TAKE_BACK) {
            effects(before).forEach(effect -> apply(effect, -1));
        }
        effects(card).forEach(effect -> apply(effect, 1));
        held.put(card.getRecordId(), card);
    }

    private boolean wins(CaseReport card, CaseReport before) {
        if (slip == Slip.KEEPS_THE_FIRST_VERSION) {
            return false;
        }
        if (slip == Slip.COUNTS_EVERY_COPY && card.equals(before)) {
            effects(card).forEach(effect -> apply(effect, 1));
            return false;
        }
        return slip == Slip.BELIEVES_THE_LAST_TO_ARRIVE || card.getVersion() > before.getVersion();
    }

    private void apply(Effect effect, int delta) {
        counts.computeIfAbsent(effect.series(), unseen -> new TreeMap<>())
                .computeIfAbsent(effect.day(), unseen -> new HashMap<>())
                .merge(effect.measure(), delta, Integer::sum);
    }

    private List<Effect> effects(CaseReport card) {
        List<Effect> effects = new ArrayList<>();
        boolean isDuplicate = card.getDuplicateOf() != null && slip != Slip.COUNTS_DUPLICATE_CARDS;
        if (card.getOperation() == Operation.DELETE || isDuplicate) {
            return effects;
        }
        boolean isSuspected = card.getClassification() == Classification.SUSPECTED;
        String measure = isSuspected ? "suspected" : "cases";
        for (String series : series(card)) {
            effects.add(new Effect("measles|" + series, card.getOnsetDay(), measure));
        }
        return effects;
    }

    private List<String> series(CaseReport card) {
        List<String> series = new ArrayList<>();
        List<String> path = PATHS.get(card.getResidenceArea());
        for (String area : path) {
            series.add(area + "|onset|residence|all|all");
            if (slip == Slip.STOPS_AT_THE_COUNTY && area.equals("611022")) {
                break;
            }
        }
        String county = path.contains("611022") ? "611022" : "611024";
        String band = card.getAgeYears() < 5 ? "1-4" : "5-9";
        String sex = card.getSex() == Sex.MALE ? "male" : "female";
        series.add(county + "|onset|residence|" + band + "|" + sex);
        return series;
    }

    /** All documents of days until the last one, by id. */
    Map<String, ObjectNode> documents(LocalDate lastDay) {
        Map<String, ObjectNode> documents = new TreeMap<>();
        counts.forEach(
                (series, byDay) -> {
                    LocalDate day = byDay.firstKey();
                    for (; !day.isAfter(lastDay); day = day.plusDays(1)) {
                        ObjectNode document = document(series.split("\\|"), byDay, day);
                        if (document.path("cases").asInt() != 0
                                || document.path("suspected").asInt() != 0
                                || document.path("cases_28d").asInt() != 0) {
                            documents.put(series + "|" + day, document);
                        }
                    }
                });
        return documents;
    }

    private static ObjectNode document(
            String[] series, NavigableMap<LocalDate, Map<String, Integer>> byDay, LocalDate day) {
        String area = series[1];
        ObjectNode document = JSON.createObjectNode();
        document.put("day", day.toString());
        document.put("disease", "measles");
        document.put("disease_name_zh", "麻疹");
        document.putPOJO("disease_path", List.of("measles", "class-b", "class-a-b"));
        document.put("area", area);
        document.put("area_name", "名" + area);
        document.put("area_level", LEVELS.get(area));
        document.putPOJO("area_path", path(area));
        document.put("basis", "onset");
        document.put("place_basis", "residence");
        document.put("age_band", series[4]);
        document.put("sex", series[5]);
        Map<String, Integer> today = byDay.getOrDefault(day, Map.of());
        for (String measure :
                List.of("cases", "suspected", "carriers", "chronic", "deaths", "imported")) {
            document.put(measure, today.getOrDefault(measure, 0));
        }
        Double population = series[4].equals("all") ? POPULATIONS_2025.get(area) : null;
        document.put("population", population);
        document.put("population_year", population == null ? null : 2025);
        for (int window : List.of(7, 14, 28)) {
            int cases = cases(byDay, day.minusDays(window - 1), day);
            document.put("cases_" + window + "d", cases);
            document.put(
                    "rate_" + window + "d",
                    population == null ? null : (Double) (cases / population * 100_000));
        }
        document.put("cases_ytd", cases(byDay, day.withDayOfYear(1), day));
        LocalDate yearAgo = day.minusYears(1);
        document.put("cases_last_year_7d", cases(byDay, yearAgo.minusDays(6), yearAgo));
        return (ObjectNode) Counted.json(document.toString());
    }

    private static List<String> path(String area) {
        return PATHS.values().stream()
                .filter(path -> path.contains(area))
                .map(path -> path.subList(path.indexOf(area), path.size()))
                .findFirst()
                .orElseThrow();
    }

    private static int cases(
            NavigableMap<LocalDate, Map<String, Integer>> byDay, LocalDate from, LocalDate to) {
        return byDay.subMap(from, true, to, true).values().stream()
                .mapToInt(counted -> counted.getOrDefault("cases", 0))
                .sum();
    }
}
