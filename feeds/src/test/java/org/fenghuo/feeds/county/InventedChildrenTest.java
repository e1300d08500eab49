package org.fenghuo.feeds.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Vaccination;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InventedChildrenTest {
    private static final CountySettings SETTINGS = CountySettings.of(5, Story.AUTUMN, 90);
    private static final LocalDate LAST = SETTINGS.endDay().minusDays(1);

    private static AllStreams story;

    @BeforeAll
    static void play() {
        story = AllStreams.of(SETTINGS);
        System.out.printf(
                "county: %d residents' and %d doses' records, %s of MMR 1%n",
                story.all(Resident.class).size(),
                story.all(Vaccination.class).size(),
                story.county().coverageTruth("MMR", LAST).total());
    }

    @Test
    void inTheTwoGapTownshipsFewerChildrenHaveTheirMeaslesDoseThanInAnyOther() {
        CoverageTruth truth = story.county().coverageTruth("MMR", LAST);
        List<String> gaps = story.county().gapTownships();
        assertThat(gaps).hasSize(2).doesNotHaveDuplicates();
        assertThat(truth.townships()).hasSize(12).containsKeys(gaps.toArray(new String[0]));
        truth.townships()
                .forEach(
                        (code, share) -> {
                            if (gaps.contains(code)) {
                                assertThat(share.eligible()).isGreaterThan(30);
                                assertThat(share.value()).as(code).isBetween(0.45, 0.85);
                            } else {
                                assertThat(share.value()).as(code).isGreaterThan(0.87);
                            }
                        });
    }

    @Test
    void aPlainRecountOfTheRecordsGivesTheTruthOfAnyDay() {
        for (LocalDate day : List.of(SETTINGS.firstDay(), SETTINGS.firstDay().plusDays(45), LAST)) {
            assertThat(recount("MMR", 8, day))
                    .isEqualTo(story.county().coverageTruth("MMR", day).townships());
            assertThat(recount("HepA-L", 18, day))
                    .isEqualTo(story.county().coverageTruth("HepA-L", day).townships());
        }
        assertThat(story.county().coverageTruth("MMR", LAST).total().eligible())
                .isGreaterThan(
                        story.county()
                                .coverageTruth("MMR", SETTINGS.firstDay())
                                .total()
                                .eligible());
    }

    @Test
    void theFirstVersionsAloneDoNotGiveTheTruth() {
        List<Vaccination> wrong =
                story.all(Vaccination.class).stream()
                        .filter(dose -> dose.getOperation() == Operation.REPORT)
                        .toList();
        Map<String, Set<LocalDate>> first = days(wrong, "MMR");
        assertThat(first).isNotEqualTo(days(holdingDoses(), "MMR"));
    }

    @Test
    void theRegisterHoldsChildrenWithoutAnyDoseAndThoseBornMovedAndGone() {
        Set<String> vaccinated =
                story.all(Vaccination.class).stream()
                        .map(Vaccination::getPerson)
                        .collect(Collectors.toSet());
        List<Resident> residents = holdingResidents();
        assertThat(residents)
                .anyMatch(
                        child ->
                                !vaccinated.contains(child.getPerson())
                                        && child.getBirthDay().isBefore(Story.AUTUMN))
                .anyMatch(child -> child.getBirthDay().isAfter(Story.AUTUMN))
                .anyMatch(child -> child.getResidentFrom() != null)
                .anyMatch(child -> child.getResidentUntil() != null);
        assertThat(story.all(Resident.class))
                .hasSizeLessThan(20_000)
                .extracting(Resident::getOperation)
                .contains(Operation.DELETE, Operation.REVISE);
    }

    @Test
    void dosesAreCorrectedDeletedSentTwiceAndSomeGivenTooEarly() {
        List<Vaccination> doses = story.all(Vaccination.class);
        assertThat(doses)
                .extracting(Vaccination::getOperation)
                .contains(Operation.DELETE, Operation.REVISE);
        assertThat(new HashSet<>(doses)).hasSizeLessThan(doses.size());
        assertThat(holdingDoses())
                .anyMatch(
                        dose ->
                                dose.getVaccine().equals("MMR")
                                        && dose.getGivenOn()
                                                .isBefore(dose.getBirthDay().plusMonths(8)));
    }

    @Test
    void aVaccineWithSeveralEditionsOfItsFirstDoseIsRefusedWithTheReason() {
        assertThatThrownBy(() -> story.county().coverageTruth("DTaP", LAST))
                .hasMessageContaining("DTaP has 2 editions");
    }

    /** By the register's day of birth: eligible from so many months on, valid not before. */
    private static Map<String, CoverageTruth.Share> recount(
            String vaccine, int months, LocalDate day) {
        Map<String, Set<LocalDate>> given = days(holdingDoses(), vaccine);
        Map<String, Resident> homes = new HashMap<>();
        for (Resident entry : holdingResidents()) {
            LocalDate from = from(entry);
            LocalDate until = entry.getResidentUntil();
            if (from.isAfter(day) || (until != null && until.isBefore(day))) {
                continue;
            }
            homes.merge(
                    entry.getPerson(),
                    entry,
                    (one, other) -> from(other).isAfter(from(one)) ? other : one);
        }
        Map<String, CoverageTruth.Share> townships = new HashMap<>();
        for (Resident home : homes.values()) {
            LocalDate due = home.getBirthDay().plusMonths(months);
            if (due.isAfter(day)) {
                continue;
            }
            boolean hasIt =
                    given.getOrDefault(home.getPerson(), Set.of()).stream()
                            .anyMatch(on -> !on.isBefore(due) && !on.isAfter(day));
            townships.merge(
                    home.getResidenceArea(),
                    new CoverageTruth.Share(1, hasIt ? 1 : 0),
                    (one, other) ->
                            new CoverageTruth.Share(
                                    one.eligible() + other.eligible(),
                                    one.vaccinated() + other.vaccinated()));
        }
        return townships;
    }

    private static LocalDate from(Resident entry) {
        return entry.getResidentFrom() == null ? entry.getBirthDay() : entry.getResidentFrom();
    }

    private static Map<String, Set<LocalDate>> days(List<Vaccination> doses, String vaccine) {
        return doses.stream()
                .filter(dose -> dose.getVaccine().equals(vaccine))
                .collect(
                        Collectors.groupingBy(
                                Vaccination::getPerson,
                                Collectors.mapping(Vaccination::getGivenOn, Collectors.toSet())));
    }

    private static List<Vaccination> holdingDoses() {
        return story
                .winners(Vaccination.class, Vaccination::getRecordId, Vaccination::getReportedAt)
                .values()
                .stream()
                .filter(dose -> dose.getOperation() != Operation.DELETE)
                .toList();
    }

    private static List<Resident> holdingResidents() {
        return story
                .winners(Resident.class, Resident::getRecordId, Resident::getReportedAt)
                .values()
                .stream()
                .filter(entry -> entry.getOperation() != Operation.DELETE)
                .toList();
    }
}
