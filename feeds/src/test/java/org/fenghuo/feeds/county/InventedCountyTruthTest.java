package org.fenghuo.feeds.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fenghuo.feeds.reference.ReferenceDisease;
import org.fenghuo.feeds.reference.ReferenceFiles;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.fenghuo.records.ReviewStatus;
import org.junit.jupiter.api.Test;

class InventedCountyTruthTest {
    private static final double PERSONS = 2_041_231;

    @Test
    void aQuietYearBringsTheNationalRatesWithinPoissonLimits() {
        LocalDate newYear = LocalDate.of(2025, 1, 1);
        Truth truth = new InventedCounty(CountySettings.of(11, newYear, 365).quiet()).truth();
        Map<String, String> roots = roots();
        Map<String, Integer> cases = new HashMap<>();
        truth.counts()
                .forEach(
                        (cell, count) -> {
                            boolean counted =
                                    cell.measure() == Measure.CASES
                                            || cell.measure() == Measure.CHRONIC;
                            if (counted && !cell.area().equals("outside")) {
                                cases.merge(roots.get(cell.disease()), count, Integer::sum);
                            }
                        });
        Map<String, Double> rates = rates();
        assertThat(cases.keySet()).isSubsetOf(rates.keySet());
        rates.forEach(
                (disease, rate) -> {
                    double expected = rate * PERSONS / 100_000;
                    double limit = 4.5 * Math.sqrt(expected) + 0.015 * expected + 1;
                    assertThat((double) cases.getOrDefault(disease, 0))
                            .as(disease)
                            .isBetween(expected - limit, expected + limit);
                });
    }

    @Test
    void aRecountOfTheWinningVersionsGivesTheTruth() {
        Story story = Story.of(CountySettings.of(5, Story.AUTUMN, 100));
        assertThat(recount(story)).isEqualTo(story.county().truth().counts());
        assertThat(story.county().truth().count(cell -> cell.measure() == Measure.CASES))
                .isGreaterThan(3_000);
    }

    @Test
    void theFirstVersionsAloneDoNotGiveTheTruth() {
        Story story = Story.of(CountySettings.of(5, Story.AUTUMN, 100));
        List<Story.Sent> firsts =
                story.sent().stream()
                        .filter(sent -> sent.card().getOperation() == Operation.REPORT)
                        .toList();
        assertThat(recount(new Story(story.county(), firsts)))
                .isNotEqualTo(story.county().truth().counts());
    }

    @Test
    void fiveOutbreaksAreHiddenAndTheirCasesAreInTheRecords() {
        Story story = Story.of(CountySettings.of(5, Story.AUTUMN, 120));
        Map<String, CaseReport> winners = winners(story);
        List<OutbreakLabel> labels = story.county().labels();
        assertThat(labels)
                .extracting(OutbreakLabel::disease)
                .containsExactlyInAnyOrder(
                        "varicella", "other_diarrhoea", "measles", "hfrs", "influenza");
        assertThat(labels)
                .allSatisfy(
                        label -> {
                            List<CaseReport> cards =
                                    label.recordIds().stream().map(winners::get).toList();
                            assertThat(cards).hasSize(label.cases()).doesNotContainNull();
                            assertThat(cards)
                                    .allSatisfy(
                                            card ->
                                                    assertThat(card.getOnsetDay())
                                                            .isBetween(
                                                                    label.firstOnset(),
                                                                    label.lastOnset()));
                            assertThat(label.areas())
                                    .hasSizeBetween(1, 2)
                                    .allSatisfy(area -> assertThat(area).startsWith("6110"));
                        });
        assertThat(labels)
                .filteredOn(label -> label.disease().equals("varicella"))
                .allSatisfy(label -> assertThat(label.unit()).startsWith("U6110"))
                .allSatisfy(label -> assertThat(label.cases()).isBetween(15, 40));
    }

    @Test
    void aQuietTimeHasNoOutbreak() {
        assertThat(new InventedCounty(CountySettings.of(5, Story.AUTUMN, 120).quiet()).labels())
                .isEmpty();
    }

    @Test
    void someVersionsComeTwiceSomeLateAndSomeWithTheSameNumber() {
        Story story = Story.of(CountySettings.of(5, Story.AUTUMN, 120));
        Map<String, Long> newest = new HashMap<>();
        Set<CaseReport> seen = new HashSet<>();
        Map<String, Set<Long>> numbers = new HashMap<>();
        int twice = 0;
        int overtaken = 0;
        int sameNumber = 0;
        for (CaseReport card : story.cards()) {
            long at = card.getReportedAt().toEpochMilli();
            if (!seen.add(card)) {
                twice++;
                continue;
            }
            if (newest.merge(card.getRecordId(), at, Math::max) > at) {
                overtaken++;
            }
            if (!numbers.computeIfAbsent(card.getRecordId(), any -> new HashSet<>())
                    .add(card.getVersion())) {
                sameNumber++;
            }
        }
        assertThat(List.of(twice, overtaken, sameNumber)).allMatch(count -> count > 10);
    }

    @Test
    void mostCardsAreReviewedInTheEndAndFewAreEnteredOnSundays() {
        Story story = Story.of(CountySettings.of(5, Story.AUTUMN, 105));
        List<CaseReport> living =
                winners(story).values().stream()
                        .filter(card -> card.getOperation() != Operation.DELETE)
                        .toList();
        long agreed =
                living.stream()
                        .filter(card -> card.getReviewStatus() == ReviewStatus.AGREED)
                        .count();
        assertThat(agreed / (double) living.size()).isBetween(0.9, 0.995);
        Map<Integer, Long> byWeekday =
                living.stream()
                        .collect(
                                Collectors.groupingBy(
                                        card ->
                                                WorkingHours.day(card.getEnteredAt())
                                                        .getDayOfWeek()
                                                        .getValue(),
                                        Collectors.counting()));
        assertThat(byWeekday.get(7)).isLessThan(byWeekday.get(1) * 2 / 3);
    }

    /** A plain loop over everything that was sent. */
    private static Map<Truth.Cell, Integer> recount(Story story) {
        Counting counting =
                new Counting(
                        story.county().areas(),
                        ReferenceDisease.read(ReferenceFiles.onClassPath()));
        Map<Truth.Cell, Integer> counts = new TreeMap<>();
        winners(story)
                .values()
                .forEach(
                        card ->
                                counting.cell(card)
                                        .ifPresent(cell -> counts.merge(cell, 1, Integer::sum)));
        return counts;
    }

    private static Map<String, CaseReport> winners(Story story) {
        Map<String, CaseReport> winners = new HashMap<>();
        for (CaseReport card : story.cards()) {
            CaseReport held = winners.get(card.getRecordId());
            boolean newer =
                    held == null
                            || card.getVersion() > held.getVersion()
                            || (card.getVersion() == held.getVersion()
                                    && card.getReportedAt().isAfter(held.getReportedAt()));
            if (newer) {
                winners.put(card.getRecordId(), card);
            }
        }
        return winners;
    }

    private static Map<String, String> roots() {
        Map<String, String> roots = new HashMap<>();
        ReferenceDisease.read(ReferenceFiles.onClassPath())
                .forEach(
                        disease -> {
                            boolean root =
                                    disease.parent().isEmpty()
                                            || disease.parent().equals("hepatitis");
                            roots.put(disease.id(), root ? disease.id() : disease.parent());
                        });
        return roots;
    }

    /** The mean of the two published yearly rates, read anew; hepatitis by its types. */
    private static Map<String, Double> rates() {
        Map<String, Double> rates = new HashMap<>();
        List<String> played =
                new ArrayList<>(Profile.all().stream().map(Profile::disease).toList());
        ReferenceFiles.onClassPath().rows("seasonality.csv").stream()
                .filter(row -> row.getField("years").equals("2023-2025"))
                .filter(row -> played.contains(row.getField("disease_id")))
                .forEach(
                        row ->
                                rates.put(
                                        row.getField("disease_id"),
                                        Double.parseDouble(row.getField("rate_2024_per_100k")) / 2
                                                + Double.parseDouble(
                                                                row.getField("rate_2025_per_100k"))
                                                        / 2));
        rates.put("varicella", 45.0);
        return rates;
    }
}
