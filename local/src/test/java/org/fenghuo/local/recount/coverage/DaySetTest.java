package org.fenghuo.local.recount.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Sets of days are what their days are, one by one. */
class DaySetTest {
    @Property
    void aDayIsInACombinationAsItIsInTheParts(
            @ForAll("sets") DaySet one, @ForAll("sets") DaySet other) {
        for (int day : List.of(Integer.MIN_VALUE, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1_000)) {
            assertThat(one.and(other).has(day)).isEqualTo(one.has(day) && other.has(day));
            assertThat(one.or(other).has(day)).isEqualTo(one.has(day) || other.has(day));
            assertThat(one.minus(other).has(day)).isEqualTo(one.has(day) && !other.has(day));
        }
    }

    @Provide
    Arbitrary<DaySet> sets() {
        Arbitrary<Integer> bounds =
                Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.integers().between(0, 9)),
                        Tuple.of(1, Arbitraries.just(DaySet.EVER)),
                        Tuple.of(1, Arbitraries.just(DaySet.NEVER)));
        return Combinators.combine(bounds, bounds)
                .as(DaySet::of)
                .list()
                .ofMaxSize(4)
                .map(parts -> parts.stream().reduce(DaySet.NONE, DaySet::or));
    }
}
