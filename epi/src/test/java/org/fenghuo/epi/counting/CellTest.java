package org.fenghuo.epi.counting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.cases.SexGroup;

class CellTest {
    @Property
    void aCellGivesBackItsSeriesAndItsDayBefore1970Too(
            @ForAll("series") Series series, @ForAll @IntRange(min = -40_000) int day) {
        int code = Series.code(series.basis(), series.place(), series.age(), series.sex());
        long cell = Cell.of(code, day);
        assertThat(Cell.day(cell)).isEqualTo(day);
        assertThat(Series.of(Cell.series(cell))).isEqualTo(series);
        assertThat(cell).isNotNegative();
    }

    @Property
    void cellsSortBySeriesAndThenByDay(
            @ForAll("series") Series one,
            @ForAll("series") Series other,
            @ForAll @IntRange(min = -40_000, max = 40_000) int day,
            @ForAll @IntRange(min = -40_000, max = 40_000) int otherDay) {
        int code = Series.code(one.basis(), one.place(), one.age(), one.sex());
        int otherCode = Series.code(other.basis(), other.place(), other.age(), other.sex());
        int expected =
                code == otherCode
                        ? Integer.compare(day, otherDay)
                        : Integer.compare(code, otherCode);
        assertThat(Long.compare(Cell.of(code, day), Cell.of(otherCode, otherDay)))
                .isEqualTo(expected);
    }

    @Property
    void onlyASeriesOfAllResidentsHasAPopulation(@ForAll("series") Series series) {
        boolean all = series.age().equals(AgeBand.ALL) && series.sex() == SexGroup.ALL;
        assertThat(series.isOfAllResidents())
                .isEqualTo(all && series.place() == PlaceBasis.RESIDENCE);
    }

    @Provide
    Arbitrary<Series> series() {
        Arbitrary<AgeBand> ages =
                Arbitraries.oneOf(
                        Arbitraries.of(AgeBand.ALL, AgeBand.UNKNOWN, new AgeBand(80, AgeBand.OPEN)),
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 130),
                                        Arbitraries.integers().between(0, 100))
                                .as((from, more) -> new AgeBand(from, from + more)));
        return Combinators.combine(
                        Arbitraries.of(Basis.class),
                        Arbitraries.of(PlaceBasis.class),
                        ages,
                        Arbitraries.of(SexGroup.class))
                .as(Series::new);
    }
}
