package org.fenghuo.local.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.local.recount.Cards.card;
import static org.fenghuo.local.recount.Cards.sent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong in the index is named, and nothing else is. */
class IncidenceComparisonTest {
    private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);
    private static final List<Message> MESSAGES = List.of(sent(card("a", 1).build()));
    private static final String ID = "measles|611022|onset|residence|all|all|2026-03-08";

    private final Map<String, ObjectNode> index = Counted.documents(MESSAGES, TENTH);

    @Test
    void theDocumentsAsCountedAgree() {
        index.values().forEach(document -> document.put("updated_at", "2026-03-10T08:00:00Z"));
        assertThat(index).hasSize(5 * 3 + 5);
        assertThat(compare().total()).isZero();
    }

    @Test
    void anAlteredNumberIsNamedWithDocumentFieldAndBothValues() {
        index.get(ID).put("cases_7d", 2);
        assertThat(compare().first())
                .containsExactly(new Mismatch("incidence", ID, "cases_7d", "1", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day",
                "disease",
                "disease_name_zh",
                "disease_path",
                "area",
                "area_name",
                "area_level",
                "area_path",
                "basis",
                "place_basis",
                "age_band",
                "sex",
                "cases",
                "suspected",
                "carriers",
                "chronic",
                "deaths",
                "imported",
                "population",
                "population_year",
                "cases_7d",
                "cases_14d",
                "cases_28d",
                "rate_7d",
                "rate_14d",
                "rate_28d",
                "cases_ytd",
                "cases_last_year_7d"
            })
    void everyFieldThatIsMissingIsNamed(String field) {
        index.get(ID).remove(field);
        assertThat(compare().first()).extracting(Mismatch::field).containsExactly(field);
    }

    @Test
    void aFieldThatWasNotCountedIsNamed() {
        index.get(ID).put("cases_21d", 1);
        assertThat(compare().first()).extracting(Mismatch::field).containsExactly("cases_21d");
    }

    @Test
    void aMissingDocumentIsNamed() {
        index.remove(ID);
        assertThat(compare().first()).extracting(Mismatch::id).containsExactly(ID);
        assertThat(compare().first()).extracting(Mismatch::found).containsExactly("no document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measles|611022|onset|residence|all|all|2026-03-07",
                "measles|611022|onset|residence|all|all|2026-03-11",
                "measles|611024|onset|residence|all|all|2026-03-08",
                "measles|611022|onset|residence|all|all|20260308",
                "measles|611022|onset|residence|all|all|",
                "something"
            })
    void aSurplusDocumentIsNamed(String id) {
        index.put(id, index.get(ID).deepCopy());
        assertThat(compare().first()).extracting(Mismatch::id).containsExactly(id);
        assertThat(compare().first()).extracting(Mismatch::counted).containsExactly("no document");
    }

    @Test
    void aDocumentThatStandsTwiceIsNamed() {
        Mismatches mismatches = new Mismatches();
        SeriesComparison comparison = Counted.comparison(MESSAGES, TENTH, mismatches);
        index.forEach(comparison::take);
        comparison.take(ID, index.get(ID));
        comparison.finish();
        assertThat(mismatches.first()).extracting(Mismatch::id).containsExactly(ID);
    }

    @Test
    void aRateMayDifferInItsLastBitAndNoMore() {
        index.get(ID).put("rate_7d", Math.nextUp(0.2));
        assertThat(compare().total()).isZero();
        index.get(ID).put("rate_7d", 0.2 * (1 + 1e-11));
        assertThat(compare().total()).isEqualTo(1);
    }

    @Test
    void allMismatchesAreCountedAndTwentyAreKept() {
        Mismatches mismatches = new Mismatches();
        for (int i = 0; i < 50; i++) {
            mismatches.add(new Mismatch("incidence", "id" + i, "", "", ""));
        }
        assertThat(mismatches.total()).isEqualTo(50);
        assertThat(mismatches.first()).hasSize(20);
    }

    @Test
    void withoutAWatermarkNoDocumentMayStand() {
        Map<String, JsonNode> nothing = Map.of();
        LocalDate never = LocalDate.ofEpochDay(LastDay.NEVER);
        assertThat(Counted.compare(MESSAGES, never, nothing).total()).isZero();
        assertThat(Counted.compare(MESSAGES, never, index).total()).isEqualTo(index.size());
    }

    private Mismatches compare() {
        return Counted.compare(MESSAGES, TENTH, index);
    }
}
