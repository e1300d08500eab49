package org.fenghuo.local.recount;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All cells in which something was counted. */
final class Cells {
    private final Places places;
    private final Map<Series, NavigableMap<Integer, DayCount>> bySeries = new HashMap<>();

    private Cells(Places places) {
        this.places = places;
    }

    /** Counts what the versions of a tally count for. */
    static Cells count(Tally tally) {
        Cells cells = new Cells(tally.places());
        for (Held version : tally.held().values()) {
            version.counts().forEach(cells::add);
        }
        return cells;
    }

    Map<Series, NavigableMap<Integer, DayCount>> bySeries() {
        return bySeries;
    }

    long size() {
        return bySeries.values().stream().mapToLong(Map::size).sum();
    }

    private void add(Share share) {
        for (Basis basis : Basis.values()) {
            if (share.days().has(basis)) {
                add(share, basis);
            }
        }
    }

    private void add(Share share, Basis basis) {
        Place residence = share.where().residence();
        for (Place place : places.path(residence)) {
            put(share, basis, place, Series.Split.everybody(PlaceBasis.RESIDENCE));
        }
        Series.Split person = new Series.Split(PlaceBasis.RESIDENCE, share.who());
        put(share, basis, places.county(residence), person);
        for (Place reporting : share.where().reporting()) {
            Series.Split split = Series.Split.everybody(PlaceBasis.REPORTING);
            put(share, basis, places.county(reporting), split);
        }
        for (Place infection : share.where().infection()) {
            Series.Split split = Series.Split.everybody(PlaceBasis.INFECTION);
            put(share, basis, places.county(infection), split);
        }
    }

    private void put(Share share, Basis basis, Place place, Series.Split split) {
        bySeries.computeIfAbsent(
                        new Series(share.what().disease(), place, basis, split),
                        unseen -> new TreeMap<>())
                .computeIfAbsent(share.days().of(basis), unseen -> new DayCount())
                .add(share.what());
    }
}
