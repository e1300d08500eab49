package org.fenghuo.jobs.counting;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fenghuo.epi.counting.AreaDeltas;
import org.fenghuo.epi.counting.DayChunk;
import org.fenghuo.epi.counting.SubjectArea;
import org.fenghuo.jobs.state.AnyCodes;

/** What may pass the edge to the counting of days or stand in its state, extremes included. */
final class AnyCounts {
    private AnyCounts() {}

    static Arbitrary<SubjectArea> keys() {
        Arbitrary<String> codes = AnyCodes.any();
        return Combinators.combine(codes, codes).as(SubjectArea::new);
    }

    /** Changes sorted by cell, as a bundle makes them; some cells are only touched. */
    static Arbitrary<AreaDeltas> deltas() {
        Arbitrary<long[]> cells =
                Arbitraries.longs()
                        .set()
                        .ofMaxSize(30)
                        .map(set -> set.stream().mapToLong(cell -> cell).sorted().toArray());
        Arbitrary<Integer> changes =
                Arbitraries.oneOf(
                        Arbitraries.just(0),
                        Arbitraries.integers().between(-2, 2),
                        Arbitraries.integers());
        Arbitrary<Integer> measures = Arbitraries.integers().between(1, DayChunk.MOST_MEASURES);
        return Combinators.combine(keys(), cells, measures)
                .flatAs(
                        (key, sorted, each) ->
                                changes.array(int[].class)
                                        .ofSize(sorted.length * each)
                                        .map(deltas -> new AreaDeltas(key, sorted, deltas)));
    }

    /** Changes of a chunk as measure, place and number. */
    static Arbitrary<List<int[]>> chunkChanges() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DayChunk.MOST_MEASURES - 1),
                        Arbitraries.integers().between(0, DayChunk.DAYS - 1),
                        Arbitraries.integers())
                .as((measure, place, number) -> new int[] {measure, place, number})
                .list()
                .ofMaxSize(100);
    }
}
