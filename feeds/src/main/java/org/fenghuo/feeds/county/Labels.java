package org.fenghuo.feeds.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.records.CaseReport;

/** Gathers the cards of each hidden outbreak into its label. */
final class Labels {
    private static final int MOST_TOWNSHIPS = 2;
    private static final int COUNTY_DIGITS = 6;
    private static final double MANY = 0.1;
    private static final double MOST = 0.8;

    private final Map<String, Gathered> outbreaks = new TreeMap<>();

    private static final class Gathered {
        private final String disease;
        private final List<CaseReport> cards = new ArrayList<>();
        private final List<String> areas = new ArrayList<>();

        private Gathered(String disease) {
            this.disease = disease;
        }
    }

    void add(String outbreak, CaseReport card, Truth.Cell cell) {
        Gathered gathered =
                outbreaks.computeIfAbsent(outbreak, any -> new Gathered(cell.disease()));
        gathered.cards.add(card);
        gathered.areas.add(cell.area());
    }

    List<OutbreakLabel> all() {
        List<OutbreakLabel> labels = new ArrayList<>();
        outbreaks.forEach((id, gathered) -> labels.add(label(id, gathered)));
        return labels;
    }

    private static OutbreakLabel label(String id, Gathered gathered) {
        List<LocalDate> onsets =
                gathered.cards.stream().map(CaseReport::getOnsetDay).sorted().toList();
        return new OutbreakLabel(
                id,
                gathered.disease,
                areas(gathered.areas),
                onsets.get(0),
                onsets.get(onsets.size() - 1),
                onsets.size(),
                mostFrequentUnit(gathered.cards),
                gathered.cards.stream().map(CaseReport::getRecordId).sorted().toList());
    }

    /** The one or two townships that hold most cases, else the counties that hold many. */
    private static List<String> areas(List<String> codes) {
        List<String> townships = withManyOf(codes);
        long held = codes.stream().filter(townships::contains).count();
        if (townships.size() <= MOST_TOWNSHIPS && held >= MOST * codes.size()) {
            return townships;
        }
        return withManyOf(codes.stream().map(code -> code.substring(0, COUNTY_DIGITS)).toList());
    }

    private static List<String> withManyOf(List<String> codes) {
        Map<String, Integer> counts = new TreeMap<>();
        codes.forEach(code -> counts.merge(code, 1, Integer::sum));
        counts.values().removeIf(count -> count < MANY * codes.size());
        return List.copyOf(counts.keySet());
    }

    /** The unit of at least half of the cases. */
    private static String mostFrequentUnit(List<CaseReport> cards) {
        Map<String, Integer> units = new HashMap<>();
        cards.stream()
                .map(CaseReport::getUnit)
                .filter(unit -> unit != null)
                .forEach(unit -> units.merge(unit, 1, Integer::sum));
        return units.entrySet().stream()
                .filter(unit -> unit.getValue() * 2 >= cards.size())
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
