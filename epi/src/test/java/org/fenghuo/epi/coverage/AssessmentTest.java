package org.fenghuo.epi.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenghuo.epi.coverage.Known.child;
import static org.fenghuo.epi.coverage.Known.unregistered;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.time.Day;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private final Assessment assessment = new Assessment(ShippedSchedule.schedule());

    @Test
    void aDoseAtExactlyTwoMonthsIsValidThoughItIsThe59thDay() {
        assertThat(of(child("2025-12-31").given("IPV", "2026-02-28")))
                .containsExactly("2026-02-28 IPV 1 DOSES_GIVEN");
    }

    @Test
    void aDayEarlierIsInvalid() {
        assertThat(of(child("2025-12-31").given("IPV", "2026-02-27")))
                .containsExactly("2026-02-27 IPV 1 INVALID");
    }

    @Test
    void anInvalidDoseDoesNotMoveTheNext() {
        assertThat(
                        of(
                                child("2025-03-10")
                                        .given("MMR", 1, "2025-11-09")
                                        .given("MMR", 2, "2025-12-01")
                                        .given("MMR", 3, "2026-09-10")))
                .containsExactly(
                        "2025-11-09 MMR 1 INVALID",
                        "2025-12-01 MMR 1 DOSES_GIVEN",
                        "2026-09-10 MMR 2 DOSES_GIVEN");
    }

    @Test
    void anIntervalOf28DaysIsKeptToTheDay() {
        assertThat(of(child("2025-01-01").given("HepB", "2025-01-10").given("HepB", "2025-02-06")))
                .containsExactly("2025-01-10 HepB 1 DOSES_GIVEN", "2025-02-06 HepB 2 INVALID");
        assertThat(of(child("2025-01-01").given("HepB", "2025-01-10").given("HepB", "2025-02-07")))
                .containsExactly("2025-01-10 HepB 1 DOSES_GIVEN", "2025-02-07 HepB 2 DOSES_GIVEN");
    }

    @Test
    void aTooShortIntervalCountsFromTheLastValidDose() {
        assertThat(
                        of(
                                child("2025-01-01")
                                        .given("HepB", "2025-01-10")
                                        .given("HepB", "2025-02-06")
                                        .given("HepB", "2025-02-10")))
                .containsExactly(
                        "2025-01-10 HepB 1 DOSES_GIVEN",
                        "2025-02-06 HepB 2 INVALID",
                        "2025-02-10 HepB 2 DOSES_GIVEN");
    }

    @Test
    void theThirdHepatitisBDoseLiesFourMonthsAfterTheFirst() {
        Known begun = child("2025-01-01").given("HepB", "2025-05-31").given("HepB", "2025-07-01");
        assertThat(of(begun.given("HepB", "2025-09-29").given("HepB", "2025-09-30")))
                .contains("2025-09-29 HepB 3 INVALID", "2025-09-30 HepB 3 DOSES_GIVEN");
    }

    @Test
    void anIntervalInMonthsEndsOnTheSameDateOrTheEndOfTheMonth() {
        Known begun = child("2025-01-01").given("HepB", "2025-05-01").given("HepB", "2025-12-31");
        assertThat(of(begun.given("HepB", "2026-02-28"))).contains("2026-02-28 HepB 3 DOSES_GIVEN");
    }

    @Test
    void numbersAsRecordedDoNotMatterBesidesOrderingOneDay() {
        assertThat(of(child("2025-01-01").given("MMR", 2, "2025-09-01")))
                .containsExactly("2025-09-01 MMR 1 DOSES_GIVEN");
        assertThat(
                        of(
                                child("2025-01-01")
                                        .given("MMR", 2, "2025-09-01")
                                        .given("MMR", 1, "2025-09-01")))
                .containsExactly("2025-09-01 MMR 1 DOSES_GIVEN", "2025-09-01 MMR 2 REPEATED");
    }

    @Test
    void aDoseBeyondTheLastIsRepeated() {
        assertThat(of(child("2025-01-01").given("BCG", "2025-01-01").given("BCG", "2025-06-01")))
                .containsExactly("2025-01-01 BCG 1 DOSES_GIVEN", "2025-06-01 BCG 1 REPEATED");
    }

    @Test
    void aDoseBeforeBirthIsInvalid() {
        assertThat(of(child("2025-01-02").given("HepB", "2025-01-01")))
                .containsExactly("2025-01-01 HepB 1 INVALID");
    }

    @Test
    void withoutABirthIntervalsStillHold() {
        assertThat(
                        of(
                                unregistered()
                                        .given("MMR", "2025-01-01")
                                        .given("MMR", "2025-01-28")
                                        .given("MMR", "2025-01-29")))
                .containsExactly(
                        "2025-01-01 MMR 1 DOSES_GIVEN",
                        "2025-01-28 MMR 2 INVALID",
                        "2025-01-29 MMR 2 DOSES_GIVEN");
    }

    @Test
    void theEditionOfTheDayGivenSaysTheMinimumAge() {
        assertThat(of(child("2024-10-20").given("DTaP", "2024-12-31").given("DTaP", "2025-01-01")))
                .containsExactly("2024-12-31 DTaP 1 INVALID", "2025-01-01 DTaP 1 DOSES_GIVEN");
    }

    @Test
    void theSecondDtapDoseMayComeFourWeeksAfterTheFirst() {
        assertThat(of(child("2025-01-31").given("DTaP", "2025-03-31").given("DTaP", "2025-04-28")))
                .contains("2025-04-28 DTaP 2 DOSES_GIVEN");
        assertThat(of(child("2025-01-31").given("DTaP", "2025-03-31").given("DTaP", "2025-04-27")))
                .contains("2025-04-27 DTaP 2 INVALID");
    }

    @Test
    void anyPolioVaccineMakesTheNextPolioDose() {
        assertThat(
                        of(
                                child("2021-01-01")
                                        .given("IPV", 1, "2021-03-01")
                                        .given("bOPV", 1, "2021-04-01")
                                        .given("bOPV", 2, "2021-05-01")
                                        .given("bOPV", 3, "2024-12-31")
                                        .given("bOPV", 3, "2025-01-01")))
                .containsExactly(
                        "2021-03-01 IPV 1 DOSES_GIVEN",
                        "2021-04-01 bOPV 2 DOSES_GIVEN",
                        "2021-05-01 bOPV 3 DOSES_GIVEN",
                        "2024-12-31 bOPV 4 INVALID",
                        "2025-01-01 bOPV 4 DOSES_GIVEN");
    }

    @Test
    void aFourthIpvDoseInTheSecondYearMakesTheFourthPolioDose() {
        Known three =
                child("2021-01-01")
                        .given("IPV", "2021-03-01")
                        .given("IPV", "2021-04-01")
                        .given("IPV", "2021-05-01");
        assertThat(of(three.given("IPV", "2022-06-30").given("IPV", "2022-07-01")))
                .contains("2022-06-30 IPV 4 INVALID", "2022-07-01 IPV 4 DOSES_GIVEN");
    }

    @Test
    void mpsvAcLiesAYearAfterTheLastMpsvA() {
        Known a = child("2020-01-01").given("MPSV-A", "2020-07-01").given("MPSV-A", "2022-03-01");
        assertThat(of(a.given("MPSV-AC", "2023-02-28").given("MPSV-AC", "2023-03-01")))
                .contains("2023-02-28 MPSV-AC 1 INVALID", "2023-03-01 MPSV-AC 1 DOSES_GIVEN");
    }

    @Test
    void aPrivateHpvDoseFromNineYearsCounts() {
        assertThat(of(child("2012-06-01").girl().given("HPV2", "2021-06-01")))
                .containsExactly("2021-06-01 HPV2 1 DOSES_GIVEN");
        assertThat(of(child("2012-06-01").girl().given("HPV2", "2021-05-31")))
                .containsExactly("2021-05-31 HPV2 1 INVALID");
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        assertThat(of(child("2025-01-01").given("MMR", "2026-07-01").given("MMR", "2025-09-01")))
                .containsExactly("2025-09-01 MMR 1 DOSES_GIVEN", "2026-07-01 MMR 2 DOSES_GIVEN");
    }

    private List<String> of(Known known) {
        assessment.of(known.person());
        List<String> verdicts = new ArrayList<>();
        for (int i = 0; i < assessment.verdicts(); i++) {
            Dose given = assessment.verdictOn(i);
            verdicts.add(
                    new Day(given.given())
                            + " "
                            + given.vaccine()
                            + " "
                            + ShippedSchedule.schedule()
                                    .doses()
                                    .get(assessment.verdictDose(i))
                                    .dose()
                            + " "
                            + assessment.verdict(i));
        }
        return verdicts;
    }
}
