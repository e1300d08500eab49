package org.fenghuo.epi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fenghuo.epi.cases.CountedCase.NO_DAY;

import java.util.List;
import org.fenghuo.epi.time.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row by row what docs/counting.md says a card counts for. */
class CountingRulesTest {
    private static final int HORIZON = 100;
    private static final int TODAY = Day.parse("2026-03-10").epochDay();
    private static final Diseases DISEASES =
            new Diseases(
                    List.of(
                            disease("measles", "1000", "", false, false),
                            disease("hepatitis_b", "0302", "hepatitis", true, true),
                            disease("hepatitis_b_old", "0302", "hepatitis", false, false)));

    private final CountingRules rules =
            new CountingRules(DISEASES, new AgeBands(List.of(0, 1, 5, 10)), HORIZON);

    @ParameterizedTest
    @CsvSource({
        "CLINICAL, measles, false, CASES",
        "CONFIRMED, measles, false, CASES",
        "CONFIRMED, measles, true, CASES",
        "CONFIRMED, hepatitis_b, true, CHRONIC",
        "CLINICAL, hepatitis_b, true, CHRONIC",
        "CLINICAL, hepatitis_b, false, CASES",
        "SUSPECTED, measles, false, SUSPECTED",
        "SUSPECTED, hepatitis_b, true, SUSPECTED",
        "CARRIER, measles, false, CARRIERS"
    })
    void aClassIsCountedUnderItsMeasure(
            CaseClass caseClass, String disease, boolean chronic, Measure measure) {
        Card card = new Card();
        card.caseClass = caseClass;
        card.disease = disease;
        card.chronic = chronic;
        assertThat(count(card).measure()).isEqualTo(measure);
    }

    @ParameterizedTest
    @CsvSource({"CONFIRMED, true", "CLINICAL, true", "SUSPECTED, false", "CARRIER, false"})
    void deathsAndImportedAreCountedOfCasesAlone(CaseClass caseClass, boolean counted) {
        Card card = new Card();
        card.caseClass = caseClass;
        card.died = true;
        card.imported = true;
        assertThat(count(card).died()).isEqualTo(counted);
        assertThat(count(card).imported()).isEqualTo(counted);
    }

    @Test
    void chronicCasesHaveNeitherDeathsNorImported() {
        Card card = new Card();
        card.disease = "hepatitis_b";
        card.chronic = true;
        card.died = true;
        card.imported = true;
        assertThat(count(card).died()).isFalse();
        assertThat(count(card).imported()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "measles, measles",
        "1000, measles",
        "0302, hepatitis_b",
        "hepatitis_b_old, hepatitis_b_old",
        "Measles, other",
        "9999, other"
    })
    void aDiseaseIsKnownByItsIdOrItsCardCode(String given, String counted) {
        Card card = new Card();
        card.disease = given;
        assertThat(count(card).disease()).isEqualTo(counted);
    }

    @Test
    void aDayAtTheHorizonCountsAndTheDayBeforeItDoesNot() {
        Card card = new Card();
        card.onset = TODAY - HORIZON;
        card.report = TODAY - HORIZON - 1;
        assertThat(count(card).onset()).isEqualTo(TODAY - HORIZON);
        assertThat(count(card).report()).isEqualTo(NO_DAY);
        assertThat(rules.isTooLate(card.facts(), TODAY)).isFalse();
    }

    @Test
    void aCardIsTooLateWhenItsNewestDayLiesBeyondTheHorizon() {
        Card card = new Card();
        card.onset = TODAY - HORIZON - 1;
        assertThat(rules.isTooLate(card.facts(), TODAY)).isTrue();
        card.counts = false;
        assertThat(rules.isTooLate(card.facts(), TODAY)).isTrue();
        card.review = TODAY;
        assertThat(rules.isTooLate(card.facts(), TODAY)).isFalse();
    }

    @Test
    void aCardWithoutAnyDayIsNotTooLate() {
        assertThat(rules.isTooLate(new Card().facts(), TODAY)).isFalse();
    }

    @Test
    void aDayAheadOfItsReportCounts() {
        Card card = new Card();
        card.report = TODAY + 1;
        assertThat(count(card).report()).isEqualTo(TODAY + 1);
    }

    @Test
    void aLongRunningDiseaseCountsAnOldDayOnTheFirstOfItsMonth() {
        Card card = new Card();
        card.disease = "hepatitis_b";
        card.onset = Day.parse("1969-07-20").epochDay();
        card.diagnosis = TODAY - HORIZON;
        assertThat(count(card).onset()).isEqualTo(Day.parse("1969-07-01").epochDay());
        assertThat(count(card).diagnosis()).isEqualTo(TODAY - HORIZON);
        assertThat(rules.isTooLate(card.facts(), TODAY)).isFalse();
    }

    @Test
    void aCardThatDuplicatesAnotherKeepsItsFactsAndDoesNotCount() {
        Card card = new Card();
        card.counts = false;
        assertThat(count(card).counts()).isFalse();
        assertThat(count(card).disease()).isEqualTo("measles");
        assertThat(count(card).isNothing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, -1, unknown", "0, 0, 0", "3, 3, 1-4", "3, 7, 3-7", "10, 10, 10+"})
    void anAgeIsABand(int from, int to, String label) {
        Card card = new Card();
        card.ageFrom = from;
        card.ageTo = to;
        assertThat(count(card).age().label()).isEqualTo(label);
    }

    @Test
    void aHorizonOfNoDaysIsRefused() {
        assertThatThrownBy(() -> new CountingRules(DISEASES, new AgeBands(List.of(0)), 0))
                .hasMessageContaining("horizon.days is 0");
    }

    @Test
    void thePathOfASubtypeNamesItsDiseaseAndItsClasses() {
        assertThat(DISEASES.of("0302").path())
                .containsExactly("hepatitis_b", "hepatitis", "class-b", "class-a-b");
        assertThat(Disease.OTHER.path()).containsExactly("other", "class-other");
    }

    private CountedCase count(Card card) {
        return rules.count(card.facts(), TODAY);
    }

    private static Disease disease(
            String id, String code, String parent, boolean chronicAble, boolean longRunning) {
        return new Disease(id, code, parent, "B", id, id, chronicAble, longRunning, true);
    }

    /** A confirmed case of measles of which a test changes what it is about. */
    private static final class Card {
        private boolean counts = true;
        private String disease = "measles";
        private CaseClass caseClass = CaseClass.CONFIRMED;
        private boolean chronic;
        private boolean died;
        private boolean imported;
        private int ageFrom = 3;
        private int ageTo = 3;
        private int onset = NO_DAY;
        private int diagnosis = NO_DAY;
        private int report = NO_DAY;
        private int review = NO_DAY;

        CardFacts facts() {
            return new CardFacts(
                    counts,
                    disease,
                    caseClass,
                    chronic,
                    died,
                    imported,
                    "611022",
                    "",
                    "",
                    ageFrom,
                    ageTo,
                    SexGroup.MALE,
                    onset,
                    diagnosis,
                    report,
                    review,
                    NO_DAY);
        }
    }
}
