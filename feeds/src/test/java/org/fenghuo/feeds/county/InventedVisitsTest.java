package org.fenghuo.feeds.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Facility;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Symptom;
import org.fenghuo.records.Unit;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InventedVisitsTest {
    private static final CountySettings SETTINGS = CountySettings.of(5, Story.AUTUMN, 60);
    private static final LocalDate MONDAY = LocalDate.of(2025, 10, 6);

    private static AllStreams story;

    @BeforeAll
    static void play() {
        story = AllStreams.of(SETTINGS);
        System.out.printf(
                "county: %d visits' and %d clinic days' records in 60 days, %d records in all%n",
                story.all(ClinicVisit.class).size(),
                story.all(ClinicDay.class).size(),
                story.sent().size());
    }

    @Test
    void aPlainRecountOfTheRecordsOfAWeekGivesTheTruth() {
        Map<String, VisitsTruth> truth = story.county().visitsTruth(MONDAY, MONDAY.plusDays(6));
        assertThat(recount(MONDAY, MONDAY.plusDays(6))).isEqualTo(truth);
        assertThat(truth).hasSize(2);
        VisitsTruth county = VisitsTruth.sum(truth.values());
        System.out.printf("county: week of %s: %s, share %.4f%n", MONDAY, county, county.share());
        assertThat(county.influenzaLike()).isBetween(10, county.visits());
        assertThat(county.share()).isBetween(0.02, 0.5);
    }

    @Test
    void theFirstVersionsAloneDoNotGiveTheTruth() {
        long misread =
                story.all(ClinicVisit.class).stream()
                        .filter(visit -> visit.getOperation() == Operation.REPORT)
                        .filter(InventedVisitsTest::isInfluenzaLike)
                        .count();
        long right = holding().stream().filter(InventedVisitsTest::isInfluenzaLike).count();
        assertThat(right).isPositive().isNotEqualTo(misread);
    }

    @Test
    void everyDepartmentOfAVisitOrADayStandsInTheRegisterOfFacilities() {
        Map<String, Set<String>> departments =
                story.all(Facility.class).stream()
                        .collect(
                                Collectors.toMap(
                                        Facility::getCode,
                                        facility ->
                                                facility.getDepartments().stream()
                                                        .map(department -> department.getCode())
                                                        .collect(Collectors.toSet())));
        assertThat(holding())
                .allMatch(
                        visit ->
                                departments.get(visit.getSource()).contains(visit.getDepartment()));
        assertThat(story.all(ClinicDay.class))
                .allMatch(day -> departments.get(day.getSource()).contains(day.getDepartment()));
    }

    @Test
    void everySchoolAndEverySenderOfACardStandsInARegister() {
        Set<String> units =
                story.all(Unit.class).stream().map(Unit::getCode).collect(Collectors.toSet());
        Set<String> facilities =
                story.all(Facility.class).stream()
                        .map(Facility::getCode)
                        .collect(Collectors.toSet());
        assertThat(story.all(CaseReport.class))
                .allMatch(card -> facilities.contains(card.getSource()))
                .allMatch(card -> card.getUnit() == null || units.contains(card.getUnit()));
    }

    @Test
    void visitsComeBackAreTestedDeletedAndSentTwice() {
        List<ClinicVisit> visits = story.all(ClinicVisit.class);
        assertThat(visits)
                .anyMatch(visit -> visit.getOperation() == Operation.DELETE)
                .anyMatch(visit -> !visit.getTests().isEmpty())
                .anyMatch(visit -> Boolean.TRUE.equals(visit.getAdmitted()));
        assertThat(new HashSet<>(visits)).hasSizeLessThan(visits.size());
        assertThat(holding().stream().map(ClinicVisit::getPerson).distinct().count())
                .isLessThan(holding().size());
    }

    @Test
    void theCasesAreTheSameWhetherOtherStreamsArePlayedOrNot() {
        assertThat(story.all(CaseReport.class)).isEqualTo(Story.of(SETTINGS).cards());
        assertThat(new InventedCounty(SETTINGS).topics()).containsExactly(Topics.CASE_REPORTS);
    }

    @Test
    void theSameSeedTellsTheSameBytesInAllStreamsAndAnotherSeedOthers() throws Exception {
        CountySettings short1 = CountySettings.of(7, Story.AUTUMN, 5).withScale(0.2);
        CountySettings short2 = CountySettings.of(8, Story.AUTUMN, 5).withScale(0.2);
        assertThat(digest(short1)).isEqualTo(digest(short1)).isNotEqualTo(digest(short2));
    }

    @Test
    void daysOutsideTheStoryHaveNoTruth() {
        assertThatThrownBy(() -> story.county().visitsTruth(MONDAY, SETTINGS.endDay()))
                .hasMessageContaining("the story goes from 2025-09-01 to 2025-10-30");
    }

    private static String digest(CountySettings settings)
            throws NoSuchAlgorithmException, IOException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (SpecificRecordBase record : AllStreams.of(settings).sent()) {
            digest.update(record.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Map<String, VisitsTruth> recount(LocalDate from, LocalDate to) {
        Map<String, VisitsTruth> facilities = new HashMap<>();
        for (ClinicVisit visit : holding()) {
            LocalDate day = LocalDate.ofInstant(visit.getArrivedAt(), CountySettings.ZONE);
            if (!day.isBefore(from) && !day.isAfter(to)) {
                int influenzaLike = isInfluenzaLike(visit) ? 1 : 0;
                facilities.merge(
                        visit.getSource(), new VisitsTruth(1, influenzaLike, 0), VisitsTruth::and);
            }
        }
        story
                .winners(ClinicDay.class, ClinicDay::getRecordId, ClinicDay::getReportedAt)
                .values()
                .stream()
                .filter(day -> !day.getDay().isBefore(from) && !day.getDay().isAfter(to))
                .forEach(
                        day ->
                                facilities.merge(
                                        day.getSource(),
                                        new VisitsTruth(0, 0, day.getAllVisits()),
                                        VisitsTruth::and));
        return facilities;
    }

    /** The national definition, read anew. */
    private static boolean isInfluenzaLike(ClinicVisit visit) {
        return visit.getTemperatureCelsius() >= 38
                && (visit.getSymptoms().contains(Symptom.COUGH)
                        || visit.getSymptoms().contains(Symptom.SORE_THROAT));
    }

    private static List<ClinicVisit> holding() {
        return story
                .winners(ClinicVisit.class, ClinicVisit::getRecordId, ClinicVisit::getReportedAt)
                .values()
                .stream()
                .filter(visit -> visit.getOperation() != Operation.DELETE)
                .toList();
    }
}
