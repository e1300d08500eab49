package org.fenghuo.local.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.local.recount.Cards.card;
import static org.fenghuo.local.recount.Cards.delete;
import static org.fenghuo.local.recount.Cards.sent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Course;
import org.fenghuo.records.Imported;
import org.junit.jupiter.api.Test;

/** Small histories give the documents that a person computes by hand. */
class IncidenceDocumentsTest {
    private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);
    private static final String COUNTY = "measles|611022|onset|residence|all|all|";

    @Test
    void oneCaseIsOneWholeDocument() {
        var document = documents(TENTH, sent(card("a", 1).build())).get(COUNTY + "2026-03-08");
        assertThat(Counted.json(document.toString()))
                .isEqualTo(
                        Counted.json(
                                """
                                {"day":"2026-03-08","disease":"measles","disease_name_zh":"麻疹",
                                "disease_path":["measles","class-b","class-a-b"],
                                "area":"611022","area_name":"名611022","area_level":"county",
                                "area_path":["611022","611000","610000"],
                                "basis":"onset","place_basis":"residence","age_band":"all","sex":"all",
                                "cases":1,"suspected":0,"carriers":0,"chronic":0,"deaths":0,"imported":0,
                                "cases_7d":1,"cases_14d":1,"cases_28d":1,
                                "population":500000.0,"population_year":2025,
                                "rate_7d":0.2,"rate_14d":0.2,"rate_28d":0.2,
                                "cases_ytd":1,"cases_last_year_7d":0,"gone":false}\
                                """));
    }

    @Test
    void oneCaseStandsInAllItsCells() {
        Message message =
                sent(card("a", 1).setReportingArea("611024999").setInfectionArea("999999").build());
        assertThat(documents(LocalDate.of(2026, 3, 8), message))
                .containsOnlyKeys(
                        "measles|611022101|onset|residence|all|all|2026-03-08",
                        "measles|611022|onset|residence|all|all|2026-03-08",
                        "measles|611000|onset|residence|all|all|2026-03-08",
                        "measles|610000|onset|residence|all|all|2026-03-08",
                        "measles|611022|onset|residence|1-4|male|2026-03-08",
                        "measles|611024|onset|reporting|all|all|2026-03-08",
                        "measles|outside|onset|infection|all|all|2026-03-08");
    }

    @Test
    void aCaseWithoutAnAreaStandsOutsideOnly() {
        Message message = sent(card("a", 1).setResidenceArea(null).setReportDay(null).build());
        assertThat(documents(LocalDate.of(2026, 3, 8), message))
                .containsOnlyKeys(
                        "measles|outside|onset|residence|all|all|2026-03-08",
                        "measles|outside|onset|residence|1-4|male|2026-03-08");
    }

    @Test
    void documentsStandForTheLongestWindowAndNotADayMore() {
        var documents = documents(LocalDate.of(2026, 5, 1), sent(card("a", 1).build()));
        assertThat(documents)
                .containsKeys(COUNTY + "2026-03-08", COUNTY + "2026-04-04")
                .doesNotContainKeys(COUNTY + "2026-03-07", COUNTY + "2026-04-05");
        var last = documents.get(COUNTY + "2026-04-04");
        assertThat(numbers(last, "cases", "cases_7d", "cases_14d", "cases_28d", "cases_ytd"))
                .containsExactly(0L, 0L, 0L, 1L, 1L);
    }

    @Test
    void noDocumentSpeaksOfADayThatHasNotBegun() {
        var documents = documents(LocalDate.of(2026, 3, 9), sent(card("a", 1).build()));
        assertThat(documents.keySet())
                .filteredOn(id -> id.startsWith(COUNTY))
                .containsExactly(COUNTY + "2026-03-08", COUNTY + "2026-03-09");
        assertThat(documents.keySet()).noneMatch(id -> id.contains("|report|"));
    }

    @Test
    void aSuspectedCaseHasADocumentOfItsDayAlone() {
        var documents =
                documents(
                        LocalDate.of(2026, 5, 1),
                        sent(card("a", 1).setClassification(Classification.SUSPECTED).build()));
        assertThat(documents.keySet())
                .filteredOn(id -> id.startsWith(COUNTY))
                .containsExactly(COUNTY + "2026-03-08");
        assertThat(numbers(documents.get(COUNTY + "2026-03-08"), "cases", "suspected", "cases_7d"))
                .containsExactly(0L, 1L, 0L);
    }

    @Test
    void windowsEndOnTheirDayAndBeginTheirLengthBefore() {
        var documents =
                documents(
                        LocalDate.of(2026, 3, 8),
                        onset("a", "2026-03-08"),
                        onset("b", "2026-03-02"),
                        onset("c", "2026-03-01"),
                        onset("d", "2026-02-23"),
                        onset("e", "2026-02-22"),
                        onset("f", "2026-02-09"),
                        onset("g", "2026-02-08"),
                        onset("h", "2025-12-31"));
        var document = documents.get(COUNTY + "2026-03-08");
        assertThat(numbers(document, "cases_7d", "cases_14d", "cases_28d", "cases_ytd"))
                .containsExactly(2L, 4L, 6L, 7L);
    }

    @Test
    void lastYearsWindowEndsAYearBeforeAndTheLeapDayOnTheTwentyEighth() {
        var documents =
                documents(
                        LocalDate.of(2024, 2, 29),
                        onset("a", "2024-02-29"),
                        onset("b", "2023-02-28"),
                        onset("c", "2023-02-22"),
                        onset("d", "2023-02-21"),
                        onset("e", "2023-03-01"));
        var document = documents.get(COUNTY + "2024-02-29");
        assertThat(numbers(document, "cases_last_year_7d")).containsExactly(2L);
    }

    @Test
    void measuresStandApartAndDeathsAndImportsAreWithinCases() {
        LocalDate died = LocalDate.of(2026, 3, 9);
        var documents =
                documents(
                        LocalDate.of(2026, 3, 8),
                        sent(hepatitis("a").setCourse(Course.CHRONIC).setDiedOn(died).build()),
                        sent(hepatitis("b").setCourse(Course.ACUTE).setDiedOn(died).build()),
                        sent(hepatitis("c").setImported(Imported.ABROAD).build()),
                        sent(hepatitis("d").setClassification(Classification.CARRIER).build()),
                        sent(card("e", 1).setCourse(Course.CHRONIC).build()));
        var hepatitis = documents.get("hepatitis_b|611022|onset|residence|all|all|2026-03-08");
        assertThat(numbers(hepatitis, "cases", "chronic", "carriers", "deaths", "imported"))
                .containsExactly(2L, 1L, 1L, 1L, 1L);
        assertThat(numbers(documents.get(COUNTY + "2026-03-08"), "cases", "chronic"))
                .containsExactly(1L, 0L);
    }

    @Test
    void theDeathBasisTakesEveryMeasure() {
        var documents =
                documents(
                        TENTH,
                        sent(
                                card("a", 1)
                                        .setClassification(Classification.SUSPECTED)
                                        .setDiedOn(LocalDate.of(2026, 3, 9))
                                        .build()));
        var document = documents.get("measles|611022|death|residence|all|all|2026-03-09");
        assertThat(numbers(document, "suspected", "deaths")).containsExactly(1L, 0L);
    }

    @Test
    void aRevisionMovesACaseAndADeleteTakesItBack() {
        Message first = sent(card("a", 1).build());
        Message moved = sent(card("a", 2).setResidenceArea("611024").setAgeYears(30).build());
        var documents = documents(LocalDate.of(2026, 3, 8), first, moved);
        assertThat(documents)
                .containsKeys(
                        "measles|611024|onset|residence|25-39|male|2026-03-08",
                        "measles|611000|onset|residence|all|all|2026-03-08")
                .doesNotContainKey(COUNTY + "2026-03-08");
        assertThat(documents(TENTH, first, moved, sent(delete("a", 3)))).isEmpty();
    }

    @Test
    void anAreaWithoutAPopulationHasNoRate() {
        var documents = documents(TENTH, sent(card("a", 1).setResidenceArea("611024").build()));
        var document = documents.get("measles|611024|onset|residence|all|all|2026-03-08");
        assertThat(document.path("population").isNull()).isTrue();
        assertThat(document.path("rate_7d").isNull()).isTrue();
    }

    @Test
    void aBandHasNoPopulation() {
        var document =
                documents(TENTH, sent(card("a", 1).build()))
                        .get("measles|611022|onset|residence|1-4|male|2026-03-08");
        assertThat(document.path("population").isNull()).isTrue();
        assertThat(document.path("population_year").isNull()).isTrue();
    }

    @Test
    void anUnknownDiseaseIsOtherAndAnUnknownSexAndAgeAreUnknown() {
        CaseReport card = card("a", 1).setDisease("9999").setSex(null).setAgeYears(null).build();
        assertThat(documents(TENTH, sent(card)))
                .containsKey("other|611022|onset|residence|unknown|unknown|2026-03-08");
    }

    private static CaseReport.Builder hepatitis(String id) {
        return card(id, 1).setDisease("0302");
    }

    private static Message onset(String id, String day) {
        return sent(
                card(id, 1)
                        .setReportedAt(Instant.parse("2026-03-10T04:00:00Z"))
                        .setOnsetDay(LocalDate.parse(day))
                        .setReportDay(null)
                        .build());
    }

    private static Map<String, ObjectNode> documents(LocalDate lastDay, Message... messages) {
        return Counted.documents(List.of(messages), lastDay);
    }

    private static List<Long> numbers(ObjectNode document, String... fields) {
        UnaryOperator<String> present =
                field -> {
                    assertThat(document.has(field)).as(field).isTrue();
                    return field;
                };
        return java.util.Arrays.stream(fields)
                .map(present)
                .map(field -> document.get(field).longValue())
                .toList();
    }
}
