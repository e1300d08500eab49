package org.fenghuo.epi.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.PlaceBasis;
import org.junit.jupiter.api.Test;

class VisitSeriesTest {
    @Test
    void everySeriesHasACodeOfItsOwnAndIsFoundByIt() {
        Set<Integer> codes = new HashSet<>();
        int series = 0;
        for (int syndrome = 0; syndrome <= VisitSeries.TOTALS; syndrome++) {
            for (PlaceBasis place : PlaceBasis.ALL) {
                for (AgeBand age :
                        new AgeBand[] {
                            AgeBand.ALL, AgeBand.UNKNOWN, new AgeBand(0, 4), new AgeBand(80, 253)
                        }) {
                    int code = VisitSeries.code(syndrome, place, age);
                    assertThat(VisitSeries.of(code))
                            .isEqualTo(new VisitSeries(syndrome, place, age));
                    codes.add(code);
                    series++;
                }
            }
        }
        assertThat(codes).hasSize(series);
    }

    @Test
    void theTotalsBesideASeriesAreThoseOfItsPlaceAndAge() {
        AgeBand age = new AgeBand(5, 9);
        int ili = VisitSeries.code(1, PlaceBasis.REPORTING, age);
        assertThat(VisitSeries.of(VisitSeries.totalsBeside(ili)))
                .isEqualTo(new VisitSeries(VisitSeries.TOTALS, PlaceBasis.REPORTING, age));
    }
}
