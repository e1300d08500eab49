package org.fenghuo.epi.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fenghuo.epi.detect.RulesOfTests.card;
import static org.fenghuo.epi.detect.RulesOfTests.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fenghuo.epi.detect.RulesOfTests.Counted;
import org.fenghuo.epi.place.Population;
import org.fenghuo.epi.rules.Alternative;
import org.fenghuo.epi.rules.CaseProperty;
import org.fenghuo.epi.rules.Family;
import org.fenghuo.epi.rules.Guards;
import org.fenghuo.epi.rules.Level;
import org.fenghuo.epi.rules.Method;
import org.fenghuo.epi.rules.PlaceKind;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.rules.Step;
import org.fenghuo.epi.rules.Threshold;
import org.junit.jupiter.api.Test;

class CaseDetectorTest {
    private static final int QUIET = 14;
    private static final int FAR = 1_000_000;

    private static List<Firing> examine(Rule rule, List<Counted> cards) {
        return new CaseDetector(terms(rule, QUIET)).examine(RulesOfTests.sifted(cards), -FAR, FAR);
    }

    @Test
    void threePersonsWithinSevenDaysFireAndNotWithinEight() {
        Rule rule = RulesOfTests.school(3);
        assertThat(examine(rule, List.of(card("a", 1, 1), card("b", 4, 2), card("c", 8, 3))))
                .isEmpty();
        assertThat(examine(rule, List.of(card("a", 1, 1), card("b", 4, 2), card("c", 7, 3))))
                .singleElement()
                .satisfies(
                        firing -> {
                            assertThat(firing.firstDay()).isEqualTo(7);
                            assertThat(firing.observed()).isEqualTo(3);
                            assertThat(firing.records().count()).isEqualTo(3);
                        });
    }

    @Test
    void aPersonWithTwoCardsCountsOnceAndCardsWithoutAPersonEachByThemselves() {
        Rule rule = RulesOfTests.school(2);
        assertThat(examine(rule, List.of(card("a", 1, 7), card("b", 2, 7)))).isEmpty();
        assertThat(examine(rule, List.of(card("a", 1, 0), card("b", 2, 0)))).hasSize(1);
    }

    @Test
    void twoDeathsFireBelowTheNumberOfCases() {
        Rule rule =
                RulesOfTests.rule(
                        "deaths",
                        Family.CLUSTER,
                        PlaceKind.UNIT,
                        RulesOfTests.or(10, new Alternative(CaseProperty.DIED, 2)));
        Map<String, Boolean> died = Map.of("died", true);
        assertThat(examine(rule, List.of(card("a", 1, 1, died), card("b", 9, 2, died)))).isEmpty();
        assertThat(examine(rule, List.of(card("a", 1, 1, died), card("b", 3, 2, died))))
                .singleElement()
                .satisfies(
                        firing -> {
                            assertThat(firing.alternative()).isTrue();
                            assertThat(firing.records().deaths()).isEqualTo(2);
                        });
    }

    @Test
    void aRateFiresExactlyAtItsThresholdAndNeverWithoutAPopulation() {
        Threshold threshold =
                new Threshold(7, Step.DAY, Method.RATE, 30, List.of(), new Guards(0, 0, 0, 14));
        Rule rule = RulesOfTests.rule("rate", Family.RATE, PlaceKind.COUNTY, threshold);
        List<Counted> nine = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            nine.add(card("r" + i, i / 2, i + 1));
        }
        assertThat(examine(inhabited(rule, day -> 30_000), nine)).hasSize(1);
        assertThat(examine(inhabited(rule, day -> 30_001), nine)).isEmpty();
        assertThat(examine(rule, nine)).isEmpty();
    }

    @Test
    void aRateIsOfTheResidentsOfTheDayOnWhichItsWindowEnds() {
        Threshold threshold =
                new Threshold(1, Step.DAY, Method.RATE, 30, List.of(), new Guards(0, 0, 0, 14));
        Rule rule = RulesOfTests.rule("rate", Family.RATE, PlaceKind.COUNTY, threshold);
        List<Counted> three = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            for (int i = 0; i < 3; i++) {
                three.add(card("r%d-%d".formatted(day, i), day, 10 * day + i));
            }
        }
        Terms growing = inhabited(rule, day -> day == 2 ? 9_000 : day < 2 ? 10_001 : 10_000);
        assertThat(examine(growing, three))
                .singleElement()
                .satisfies(
                        firing -> {
                            assertThat(firing.firstDay()).isEqualTo(2);
                            assertThat(firing.lastDay()).isEqualTo(3);
                            assertThat(firing.peakDay()).isEqualTo(2);
                            assertThat(firing.population()).isEqualTo(9_000);
                            assertThat(firing.series())
                                    .extracting(SeriesDay::day, SeriesDay::base)
                                    .containsExactly(tuple(2, 9_000.0), tuple(3, 10_000.0));
                        });
    }

    private static Terms inhabited(Rule rule, IntToDoubleFunction persons) {
        return new Terms(
                rule,
                30,
                day -> Optional.of(new Population(2020, persons.applyAsDouble(day))),
                QUIET,
                day -> true);
    }

    private static List<Firing> examine(Terms terms, List<Counted> cards) {
        return new CaseDetector(terms).examine(RulesOfTests.sifted(cards), -FAR, FAR);
    }

    @Test
    void aWeeklyRuleLooksOnSundaysOnly() {
        Threshold weekly =
                new Threshold(7, Step.WEEK, Method.COUNT, 2, List.of(), new Guards(0, 0, 0, 14));
        Rule rule = RulesOfTests.rule("weekly", Family.RATE, PlaceKind.COUNTY, weekly);
        int monday = 4; // 1970-01-05
        assertThat(examine(rule, List.of(card("a", monday - 1, 1), card("b", monday, 2))))
                .isEmpty();
        assertThat(examine(rule, List.of(card("a", monday, 1), card("b", monday + 2, 2))))
                .extracting(Firing::firstDay)
                .containsExactly(monday + 6);
    }

    @Test
    void theLevelRisesWithTheNumber() {
        List<Counted> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(card("m" + (10 + i), 3, i + 1));
        }
        assertThat(examine(RulesOfTests.school(3), many.subList(0, 19)))
                .extracting(Firing::level)
                .containsExactly(Level.ORANGE);
        assertThat(examine(RulesOfTests.school(3), many))
                .extracting(Firing::level)
                .containsExactly(Level.RED);
    }

    @Property
    void theFiringDaysAreThoseOfAPlainCount(
            @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> days,
            @ForAll @IntRange(min = 1, max = 5) int atLeast) {
        List<Counted> cards = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            cards.add(card("c" + (100 + i), days.get(i), i % 7));
        }
        cards.sort(
                Comparator.comparingInt(Counted::day)
                        .thenComparing(card -> card.member().recordId()));
        Set<Integer> expected = new TreeSet<>();
        for (Counted end : cards) {
            Set<Object> persons = new HashSet<>();
            for (Counted each : cards) {
                if (each.day() <= end.day() && each.day() > end.day() - 7) {
                    long person = each.member().person();
                    persons.add(person == 0 ? each.member().recordId() : person);
                }
            }
            if (persons.size() >= atLeast) {
                expected.add(end.day());
            }
        }
        Set<Integer> found = new TreeSet<>();
        List<Firing> firings = examine(RulesOfTests.school(atLeast), cards);
        for (Firing firing : firings) {
            firing.series().stream()
                    .filter(day -> !Double.isNaN(day.window()))
                    .forEach(day -> found.add(day.day()));
        }
        assertThat(found).isEqualTo(expected);
        for (int i = 1; i < firings.size(); i++) {
            assertThat(firings.get(i).firstDay() - firings.get(i - 1).lastDay())
                    .isGreaterThan(QUIET);
        }
    }
}
