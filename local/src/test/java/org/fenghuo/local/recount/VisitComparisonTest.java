package org.fenghuo.local.recount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.local.recount.visits.Clinics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document of visits that was altered, lost or added is found. */
class VisitComparisonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 9);
    private static final String ID = "H611022|ILI|reporting|1-4|2026-03-08";

    private final Clinics clinics = new Clinics();
    private final Map<String, ObjectNode> index = new TreeMap<>();

    @BeforeEach
    void visitAndFillTheIndex() {
        clinics.take(Clinics.feverish("a"));
        clinics.take(Clinics.day(8, 4, 2));
        clinics.documents(LAST_DAY)
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
                "syndrome",
                "syndrome_name_zh",
                "syndrome_version",
                "place_basis",
                "age_band",
                "facility",
                "area",
                "area_name",
                "area_level",
                "area_path",
                "visits",
                "first_visits",
                "admitted",
                "tested",
                "positive",
                "visits_7d",
                "total_visits",
                "total_visits_7d",
                "share",
                "share_7d"
            })
    void everyFieldThatIsMissingIsNamed(String field) {
        index.get(ID).remove(field);
        assertThat(compare().first()).extracting(Mismatch::field).containsExactly(field);
    }

    @Test
    void alteredNumbersAreNamedWithBothValues() {
        index.get(ID).put("visits", 2).put("share", 0.51);
        assertThat(compare().first())
                .containsExactly(
                        new Mismatch("visits", ID, "visits", "1", "2"),
                        new Mismatch("visits", ID, "share", "0.5", "0.51"));
    }

    @Test
    void aLostAndAnAddedDocumentAreNamed() {
        ObjectNode lost = index.remove(ID);
        index.put("H611022|ILI|reporting|1-4|2026-03-10", lost);
        assertThat(compare().first())
                .extracting(Mismatch::id)
                .containsExactly("H611022|ILI|reporting|1-4|2026-03-10", ID);
    }

    private Mismatches compare() {
        Mismatches mismatches = new Mismatches();
        SeriesComparison comparison =
                new SeriesComparison(
                        clinics.count().documents((int) LAST_DAY.toEpochDay()),
                        new DocumentComparison("visits", mismatches));
        index.forEach(comparison::take);
        comparison.finish();
        return mismatches;
    }
}
