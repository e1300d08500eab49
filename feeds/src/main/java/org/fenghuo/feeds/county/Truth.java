package org.fenghuo.feeds.county;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What should be counted when everything has been played, as the generator itself knows it.
 *
 * @param counts cards by cell; a cell that is not here has none
 */
public record Truth(SortedMap<Cell, Integer> counts) {
    public Truth {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * Where a card counts.
     *
     * @param disease id of the disease or sub-type, never a card code
     * @param area finest known area of residence, or {@code outside}
     * @param onset local day of onset
     * @param measure what it counts as
     */
    public record Cell(String disease, String area, LocalDate onset, Measure measure)
            implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byDisease = disease.compareTo(other.disease);
            int byArea = byDisease != 0 ? byDisease : area.compareTo(other.area);
            int byOnset = byArea != 0 ? byArea : onset.compareTo(other.onset);
            return byOnset != 0 ? byOnset : measure.compareTo(other.measure);
        }
    }

    /** The sum of all cells that are wanted. */
    public int count(Predicate<Cell> wanted) {
        return counts.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
