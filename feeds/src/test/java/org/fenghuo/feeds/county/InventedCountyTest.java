package org.fenghuo.feeds.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.fenghuo.feeds.Records;
import org.fenghuo.feeds.publication.Playing;
import org.fenghuo.feeds.publication.Publication;
import org.fenghuo.records.Area;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventedCountyTest {
    private static final CountySettings SMALL =
            CountySettings.of(7, Story.AUTUMN, 30).withScale(0.3);

    @TempDir Path folder;

    @Test
    void theSameSeedTellsTheSameBytesAndAnotherSeedOthers() throws Exception {
        String once = digest(SMALL);
        assertThat(digest(SMALL)).isEqualTo(once);
        CountySettings otherSeed = CountySettings.of(8, Story.AUTUMN, 30).withScale(0.3);
        assertThat(digest(otherSeed)).isNotEqualTo(once);
    }

    @Test
    void publicationsFollowEachOtherAndHoldOnlyWhatIsKnownByThen() {
        Playing playing = new InventedCounty(SMALL).play();
        Instant before = SMALL.firstDay().atStartOfDay(CountySettings.ZONE).toInstant();
        while (playing.hasNext()) {
            Publication publication = playing.next();
            assertThat(publication.at()).isAfter(before).isBeforeOrEqualTo(SMALL.end());
            assertThat(Records.of(CaseReport.class, publication))
                    .hasSize(publication.size())
                    .allSatisfy(
                            card ->
                                    assertThat(card.getReportedAt())
                                            .isBefore(publication.at())
                                            .isAfter(publication.at().minus(Duration.ofDays(7))));
            before = publication.at();
        }
        assertThat(before).isAfter(SMALL.end().minus(Duration.ofDays(1)));
    }

    @Test
    void theFeedSaysHowMuchThereIsToPlay() {
        Story story = Story.of(SMALL);
        assertThat(story.county().size().records()).isEqualTo(story.sent().size());
        assertThat(story.sent()).hasSizeGreaterThan(300);
    }

    @Test
    void everyDateOfACardIsPossible() {
        assertThat(Story.of(SMALL).cards())
                .filteredOn(card -> card.getDisease() != null)
                .allSatisfy(
                        card -> {
                            LocalDate known = WorkingHours.day(card.getReportedAt());
                            assertThat(card.getOnsetDay())
                                    .isBeforeOrEqualTo(card.getDiagnosisDay());
                            assertThat(card.getReportDay())
                                    .isBetween(card.getDiagnosisDay(), known);
                            assertThat(card.getEnteredAt())
                                    .isBetween(card.getDiagnosedAt(), card.getReportedAt());
                            assertThat(card.getAgeYears()).isBetween(0, 89);
                            if (card.getDiedOn() != null) {
                                assertThat(card.getDiedOn()).isBetween(card.getOnsetDay(), known);
                            }
                        });
    }

    @Test
    void townshipsAddUpToTheirCountyAndParentsComeFirst() {
        List<Area> areas = new InventedCounty(CountySettings.of(7, Story.AUTUMN, 1)).areas();
        double townships =
                areas.stream()
                        .filter(area -> "611022".equals(area.getParent()))
                        .mapToDouble(area -> area.getPopulations().get(0).getPersons())
                        .sum();
        assertThat(townships).isEqualTo(247_259);
        Set<String> seen = new HashSet<>();
        for (Area area : areas) {
            if (area.getParent() != null) {
                assertThat(seen).contains(area.getParent());
            }
            seen.add(area.getCode());
        }
    }

    @Test
    void inventedPopulationsSayThatTheyAreInvented() {
        assertThat(new InventedCounty(SMALL).areas())
                .filteredOn(area -> area.getCode().startsWith("6110"))
                .hasSize(118)
                .allSatisfy(
                        area -> assertThat(area.getPopulationSource()).startsWith("invented: "));
        assertThat(new InventedCounty(CountySettings.of(7, Story.AUTUMN, 1)).areas())
                .filteredOn(area -> area.getCode().equals("611022"))
                .extracting(Area::getPopulationSource)
                .containsExactly("CENSUS2020");
    }

    @Test
    void labelsAreWrittenAsATableOfSevenColumns() throws IOException {
        InventedCounty county = new InventedCounty(CountySettings.of(3, Story.AUTUMN, 120));
        Path file = folder.resolve("labels.csv");
        county.writeLabels(file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).isEqualTo("id,disease,areas,first_onset,last_onset,cases,unit");
        OutbreakLabel first = county.labels().get(0);
        assertThat(lines.get(1))
                .isEqualTo(
                        String.join(
                                ",",
                                first.id(),
                                first.disease(),
                                String.join(" ", first.areas()),
                                first.firstOnset().toString(),
                                first.lastOnset().toString(),
                                String.valueOf(first.cases()),
                                first.unit()));
    }

    @Test
    void aScaleOfNothingIsRefusedWithTheReason() {
        assertThatThrownBy(() -> SMALL.withScale(0))
                .hasMessage(
                        "scale is 0.0: give a share of the real population above 0 and up to 100");
    }

    private static String digest(CountySettings settings)
            throws NoSuchAlgorithmException, IOException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (CaseReport card : Story.of(settings).cards()) {
            ByteBuffer bytes = CaseReport.getEncoder().encode(card);
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void allKindsOfTroubleOccur() {
        List<CaseReport> cards = Story.of(CountySettings.of(7, Story.AUTUMN, 60)).cards();
        assertThat(cards)
                .anyMatch(
                        card ->
                                card.getOperation() == Operation.DELETE
                                        && card.getDisease() == null)
                .anyMatch(
                        card ->
                                card.getOperation() == Operation.DELETE
                                        && card.getDisease() != null)
                .anyMatch(card -> card.getDuplicateOf() != null)
                .anyMatch(card -> card.getRevisedFrom() != null)
                .anyMatch(card -> card.getDiedOn() != null)
                .anyMatch(
                        card ->
                                card.getReportingArea() != null
                                        && !card.getResidenceArea()
                                                .startsWith(card.getReportingArea()))
                .anyMatch(card -> "330106".equals(card.getResidenceArea()))
                .anyMatch(card -> "3500".equals(card.getDisease()))
                .anyMatch(card -> "influenza".equals(card.getDisease()));
    }
}
