package org.fenghuo.local.recount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.local.recount.coverage.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document of coverage that was altered, lost or added is found. */
class CoverageComparisonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LAST_DAY = "2025-05-03";
    private static final String ID = "HepB|1|all|611022|" + LAST_DAY;

    private final People people = new People();
    private final Map<String, ObjectNode> index = new TreeMap<>();

    @BeforeEach
    void vaccinateAndFillTheIndex() {
        people.with(People.resident("anna", "2025-05-01"));
        people.with(People.dose("anna", "HepB", 1, "2025-05-01"));
        people.documents(LAST_DAY)
                .forEach((id, document) -> index.put(id, JSON.valueToTree(document)));
    }

    @Test
    void theDocumentsAsCountedAgree() {
        assertThat(index).containsKey(ID);
        assertThat(compare().total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day",
                "vaccine",
                "vaccine_name_zh",
                "dose",
                "cohort",
                "place_basis",
                "area",
                "area_name",
                "area_level",
                "area_path",
                "residents",
                "eligible",
                "vaccinated",
                "past_limit",
                "timely",
                "overdue",
                "full",
                "zero_dose",
                "administered",
                "doses_due",
                "doses_given",
                "invalid",
                "repeated",
                "doses_due_month",
                "doses_given_month",
                "uptake_7d",
                "uptake_28d",
                "coverage",
                "timely_rate",
                "reported_rate",
                "population",
                "population_year",
                "coverage_administrative",
                "target"
            })
    void everyFieldThatIsMissingIsNamed(String field) {
        index.get(ID).remove(field);
        assertThat(compare().first()).extracting(Mismatch::field).containsExactly(field);
    }

    @Test
    void anAlteredRatioIsNamedAndANullThatShouldBeANumber() {
        index.get(ID).put("coverage", 0.999_999).putNull("target");
        assertThat(compare().first())
                .containsExactly(
                        new Mismatch("coverage", ID, "coverage", "1.0", "0.999999"),
                        new Mismatch("coverage", ID, "target", "0.9", "null"));
    }

    @Test
    void aLostAndAnAddedDocumentAreNamed() {
        ObjectNode lost = index.remove(ID);
        String added = "HepB|1|all|611022|2025-05-04";
        index.put(added, lost);
        assertThat(compare().first()).extracting(Mismatch::id).containsExactly(added, ID);
    }

    private Mismatches compare() {
        Mismatches mismatches = new Mismatches();
        SeriesComparison comparison =
                new SeriesComparison(
                        people.count().documents((int) LocalDate.parse(LAST_DAY).toEpochDay()),
                        new DocumentComparison("coverage", mismatches));
        index.forEach(comparison::take);
        comparison.finish();
        return mismatches;
    }
}
