package org.fenghuo.local.recount.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Finding;
import org.fenghuo.records.Symptom;
import org.junit.jupiter.api.Test;

/** Each condition of a definition holds or does not; what a visit does not say does not hold. */
class SyndromeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    @Test
    void aTemperatureIsComparedInTenths() {
        assertThat(holds("{\"temperature\":38.0}", visit().setTemperatureCelsius(37.95))).isTrue();
        assertThat(holds("{\"temperature\":38.0}", visit().setTemperatureCelsius(37.94))).isFalse();
        assertThat(holds("{\"temperature\":38.0}", visit())).isFalse();
    }

    @Test
    void asManyOfTheSignsAsAreAskedForMustBeThere() {
        String two = "{\"symptoms\":[\"COUGH\",\"RASH\",\"FEVER\"],\"atLeast\":2}";
        assertThat(holds(two, symptoms(Symptom.COUGH, Symptom.JAUNDICE))).isFalse();
        assertThat(holds(two, symptoms(Symptom.COUGH, Symptom.FEVER))).isTrue();
        String one = "{\"findings\":[\"PLATELETS_LOW\"]}";
        assertThat(holds(one, visit().setFindings(List.of(Finding.PLATELETS_LOW)))).isTrue();
        assertThat(holds("{\"exposures\":[\"TICK_BITE\"]}", visit())).isFalse();
    }

    @Test
    void daysAreCountedFromTheOnset() {
        assertThat(holds("{\"feverDays\":7}", visit().setFeverOnsetDay(DAY.minusDays(7)))).isTrue();
        assertThat(holds("{\"feverDays\":7}", visit().setFeverOnsetDay(DAY.minusDays(6))))
                .isFalse();
        String within = "{\"onsetWithinDays\":10}";
        assertThat(holds(within, visit().setOnsetDay(DAY.minusDays(10)))).isTrue();
        assertThat(holds(within, visit().setOnsetDay(DAY.minusDays(11)))).isFalse();
        assertThat(holds(within, visit())).isFalse();
    }

    @Test
    void whatIsNotSaidDoesNotHoldAndItsOppositeDoes() {
        assertThat(holds("{\"not\":{\"temperature\":38}}", visit())).isTrue();
        assertThat(holds("{\"admitted\":false}", visit())).isTrue();
        assertThat(holds("{\"age\":[0,14]}", visit())).isFalse();
        assertThat(holds("{\"age\":[0,1]}", visit().setAgeMonths(23))).isTrue();
    }

    @Test
    void allNeedsEachAndAnyNeedsOne() {
        ClinicVisit.Builder coughing = symptoms(Symptom.COUGH);
        String parts = "[{\"symptoms\":[\"COUGH\"]},{\"admitted\":true}]";
        assertThat(holds("{\"all\":" + parts + "}", coughing)).isFalse();
        assertThat(holds("{\"any\":" + parts + "}", coughing)).isTrue();
    }

    @Test
    void aConditionThatIsUnknownIsNamed() {
        assertThatThrownBy(() -> holds("{\"mood\":\"bad\"}", visit())).hasMessageContaining("mood");
    }

    private static boolean holds(String when, ClinicVisit.Builder visit) {
        String file =
                "{\"syndromes\":[{\"number\":1,\"id\":\"X\",\"version\":1,\"zh\":\"\",\"when\":%s}]}"
                        .formatted(when);
        return Syndromes.read(new StringReader(file))
                .shownBy(Signs.of(visit.build(), DAY))
                .contains("X");
    }

    private static ClinicVisit.Builder symptoms(Symptom... symptoms) {
        return visit().setSymptoms(List.of(symptoms));
    }

    private static ClinicVisit.Builder visit() {
        return Clinics.visit("a").setAgeYears(null);
    }
}
