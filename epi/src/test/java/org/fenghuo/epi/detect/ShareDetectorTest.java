package org.fenghuo.epi.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Guards;
import org.fenghuo.epi.rules.Method;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.rules.Step;
import org.fenghuo.epi.rules.Threshold;
import org.junit.jupiter.api.Test;

class ShareDetectorTest {
    private static List<Firing> examine(Family family, Method method, double at, DayFigures days) {
        int width = family == Family.COVERAGE ? 1 : 3;
        Rule rule =
                RulesOfTests.rule(
                        "share",
                        family,
                        PlaceKind.COUNTY,
                        new Threshold(
                                width, Step.DAY, method, at, List.of(), new Guards(5, 0, 0, 14)));
        return new ShareDetector(RulesOfTests.terms(rule, 7)).examine(days);
    }

    @Test
    void aShareOfVisitsIsThatOfAllInItsWindow() {
        DayFigures days = DayFigures.NONE.with(1, 2, 10).with(2, 1, 20).with(3, 6, 10);
        assertThat(examine(Family.VISITS, Method.SHARE, 0.2, days))
                .singleElement()
                .satisfies(
                        run -> {
                            assertThat(run.firstDay()).isEqualTo(3);
                            assertThat(run.observed()).isEqualTo(9 / 40.0);
                        });
        assertThat(examine(Family.VISITS, Method.SHARE, 0.23, days)).isEmpty();
    }

    @Test
    void aDayWhoseTotalsAreNotKnownIsLeftOutOfAShare() {
        DayFigures days = DayFigures.NONE.with(1, 5, 50).with(2, 40, 0).with(3, 5, 50);
        assertThat(examine(Family.VISITS, Method.SHARE, 0.2, days)).isEmpty();
        assertThat(examine(Family.VISITS, Method.SHARE, 0.1, days))
                .singleElement()
                .satisfies(run -> assertThat(run.observed()).isEqualTo(0.1));
    }

    @Test
    void aNumberOfVisitsNeedsNoTotals() {
        DayFigures days = DayFigures.NONE.with(1, 5, 50).with(2, 40, 0);
        assertThat(examine(Family.VISITS, Method.COUNT, 45, days))
                .singleElement()
                .satisfies(run -> assertThat(run.observed()).isEqualTo(45));
    }

    @Test
    void coverageIsAShareThoughItsRuleNamesNoMethod() {
        DayFigures days = DayFigures.NONE.with(1, 30, 40).with(2, 39, 40).with(3, 1, 20);
        assertThat(examine(Family.COVERAGE, Method.COUNT, 0.9, days))
                .as("of the third day too few are eligible")
                .singleElement()
                .satisfies(
                        run -> {
                            assertThat(run.lastDay()).isEqualTo(1);
                            assertThat(run.observed()).isEqualTo(0.75);
                        });
    }
}
