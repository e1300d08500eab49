package org.fenghuo.feeds.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fenghuo.records.CaseReport;

/** Gathers the cards of each hidden outbreak into its label. */
final class Labels {
    private static final int MOST_TOWNSHIPS = 2;
    private static final int COUNTY_DIGITS = 6;

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

    /** One or two townships by name; more of them are the county. */
    private static List<String> areas(List<String> codes) {
        TreeSet<String> areas = new TreeSet<>(codes);
        if (areas.size() <= MOST_TOWNSHIPS) {
            return List.copyOf(areas);
        }
        TreeSet<String> counties = new TreeSet<>();
        areas.forEach(code -> counties.add(code.substring(0, COUNTY_DIGITS)));
        return List.copyOf(counties);
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
