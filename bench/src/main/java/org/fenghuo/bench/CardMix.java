package org.fenghuo.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.fenghuo.epi.place.Area;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.epi.place.Population;
import org.fenghuo.feeds.reference.ReferenceAreas;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.ReviewStatus;
import org.fenghuo.records.Sex;

/**
 * Invented cards for measuring: of a hundred messages 88 report, 9 revise an earlier card and 3
 * delete one; diseases as often as in the nation, the townships of the reference tables, onsets in
 * 120 days. The same number always gives the same message.
 */
final class CardMix {
    private static final int REVISED_PERCENT = 9;
    private static final int DELETED_PERCENT = 3;
    private static final int DAYS = 120;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int MILLIS_BETWEEN = 20;

    private final List<String> areas;
    private final DiseaseShares diseases;
    private final long seed;
    private final long messages;

    /** The mix that all measurements share. */
    static CardMix usual(long messages) {
        return new CardMix(townships(), DiseaseShares.ofTheNation(), 1, messages);
    }

    /** The codes of the townships of the reference tables. */
    static List<String> townships() {
        return usualAreas().stream()
                .filter(area -> area.level() == AreaLevel.TOWNSHIP)
                .map(Area::code)
                .toList();
    }

    /** The areas of the reference tables, as the jobs know them. */
    static List<Area> usualAreas() {
        return ReferenceAreas.read().stream()
                .map(
                        area ->
                                new Area(
                                        area.getCode(),
                                        area.getNameZh(),
                                        area.getNameEn(),
                                        AreaLevel.valueOf(area.getLevel().name()),
                                        area.getParent() == null ? "" : area.getParent(),
                                        area.getPopulations().stream()
                                                .map(
                                                        each ->
                                                                new Population(
                                                                        each.getYear(),
                                                                        each.getPersons()))
                                                .toList()))
                .toList();
    }

    CardMix(List<String> areas, DiseaseShares diseases, long seed, long messages) {
        this.areas = areas;
        this.diseases = diseases;
        this.seed = seed;
        this.messages = messages;
    }

    /** The message of a number from 0. */
    CaseReport card(long number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        int kind = random.nextInt(100);
        if (number > 1000 && kind < REVISED_PERCENT + DELETED_PERCENT) {
            long earlier = number - 1 - random.nextLong(Math.min(number, 100_000));
            return again(earlier, number, kind < DELETED_PERCENT);
        }
        return first(number);
    }

    /** How many cards are not deleted at the end, by a plain count. */
    long openReports() {
        Set<String> open = new HashSet<>();
        Set<String> deleted = new HashSet<>();
        for (long number = 0; number < messages; number++) {
            CaseReport card = card(number);
            (card.getOperation() == Operation.DELETE ? deleted : open).add(card.getRecordId());
        }
        open.removeAll(deleted);
        return open.size();
    }

    private CaseReport again(long earlier, long number, boolean deleted) {
        CaseReport card = first(earlier);
        card.setVersion(card.getVersion() + number);
        card.setReportedAt(reportedAt(number));
        card.setOperation(deleted ? Operation.DELETE : Operation.REVISE);
        card.setReviewStatus(ReviewStatus.AGREED);
        card.setReviewedAt(reportedAt(number));
        return card;
    }

    private CaseReport first(long number) {
        SplittableRandom random = new SplittableRandom(seed * 17 + number);
        LocalDate reported = LocalDate.ofInstant(reportedAt(number), ZoneOffset.UTC);
        LocalDate onset = reported.minusDays(random.nextInt(1, 8));
        String area = areas.get((int) (areas.size() * random.nextDouble() * random.nextDouble()));
        return CaseReport.newBuilder()
                .setRecordId("bench-%09d".formatted(number))
                .setVersion(number)
                .setOperation(Operation.REPORT)
                .setSource("bench-" + area)
                .setReportedAt(reportedAt(number))
                .setOrigin(Origin.REPLAY)
                .setDisease(diseases.at(random.nextDouble()))
                .setClassification(
                        random.nextInt(5) == 0 ? Classification.CLINICAL : Classification.CONFIRMED)
                .setOnsetDay(onset)
                .setDiagnosisDay(onset.plusDays(1))
                .setReportDay(reported)
                .setResidenceArea(area)
                .setReportingArea(area.substring(0, 6))
                .setPerson("p%012x".formatted(random.nextLong() >>> 16))
                .setAgeYears(random.nextInt(90))
                .setSex(random.nextBoolean() ? Sex.MALE : Sex.FEMALE)
                .build();
    }

    private Instant reportedAt(long number) {
        long span = Math.max(messages * MILLIS_BETWEEN, DAYS * 86_400_000L);
        long step = span / messages;
        return FIRST.plusDays(8).atStartOfDay(ZoneOffset.UTC).toInstant().plusMillis(number * step);
    }
}
