package org.fenghuo.epi.counting;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.CountedCase;
import org.fenghuo.epi.cases.Measure;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.place.AreaTree;
import org.fenghuo.epi.place.Place;

/**
 * Adds up what cases count for, cell by cell at the finest area, and hands it to each ancestor when
 * it is emptied: bundled first, fanned out after.
 */
public final class CellBundle {
    private static final AgeAndSex ALL = AgeAndSex.ALL;

    private final Map<String, Map<Place, CellDeltas>> residents = new HashMap<>();
    private final Map<SubjectArea, CellDeltas> counties = new HashMap<>();
    private int added;

    /** How many cases were added since it was emptied. */
    public int size() {
        return added;
    }

    /**
     * Adds a case.
     *
     * @param sign 1 to count it, -1 to take it back, 0 to touch its cells
     */
    public void add(CountedCase counted, AreaTree tree, int sign) {
        if (!counted.counts()) {
            return;
        }
        added++;
        Place home = tree.place(counted.residence());
        CellDeltas everywhere =
                residents
                        .computeIfAbsent(counted.disease(), disease -> new HashMap<>())
                        .computeIfAbsent(home, place -> new CellDeltas(Measure.COUNT));
        add(everywhere, counted, PlaceBasis.RESIDENCE, ALL, sign);
        AgeAndSex group = new AgeAndSex(counted.age(), counted.sex());
        add(county(counted, home), counted, PlaceBasis.RESIDENCE, group, sign);
        if (!counted.reporting().isEmpty()) {
            CellDeltas there = county(counted, tree.place(counted.reporting()));
            add(there, counted, PlaceBasis.REPORTING, ALL, sign);
        }
        if (!counted.infection().isEmpty()) {
            CellDeltas there = county(counted, tree.place(counted.infection()));
            add(there, counted, PlaceBasis.INFECTION, ALL, sign);
        }
    }

    /** Hands out everything by disease and area, and is empty again. */
    public void empty(Consumer<AreaDeltas> out) {
        residents.forEach(
                (disease, places) ->
                        places.forEach(
                                (place, deltas) -> {
                                    for (String area : place.path()) {
                                        counties.computeIfAbsent(
                                                        new SubjectArea(disease, area),
                                                        key -> new CellDeltas(Measure.COUNT))
                                                .addAll(deltas);
                                    }
                                }));
        counties.forEach((key, deltas) -> out.accept(AreaDeltas.of(key, deltas)));
        residents.clear();
        counties.clear();
        added = 0;
    }

    private CellDeltas county(CountedCase counted, Place place) {
        return counties.computeIfAbsent(
                new SubjectArea(counted.disease(), place.county()),
                key -> new CellDeltas(Measure.COUNT));
    }

    private static void add(
            CellDeltas to, CountedCase counted, PlaceBasis place, AgeAndSex group, int sign) {
        for (Basis basis : Basis.ALL) {
            int day = counted.day(basis);
            if (day == CountedCase.NO_DAY) {
                continue;
            }
            long cell = Cell.of(Series.code(basis, place, group.age(), group.sex()), day);
            to.add(cell, counted.measure().ordinal(), sign);
            if (counted.died()) {
                to.add(cell, Measure.DEATHS.ordinal(), sign);
            }
            if (counted.imported()) {
                to.add(cell, Measure.IMPORTED.ordinal(), sign);
            }
        }
    }
}
