package org.fenghuo.local.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Course;
import org.fenghuo.records.Imported;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Outcome;
import org.fenghuo.records.ReviewStatus;
import org.fenghuo.records.Sex;

/** Invents versions of a few cards; every field that counts takes every kind of value. */
final class RandomCards implements Inventing<CaseReport> {
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final String[] DISEASES = {
        "measles", "1000", "hepatitis_b", "tb_pos", "tb", "hiv_aids", "influenza", "no-such-thing"
    };
    private static final String[] AREAS = {
        "611022100",
        "611022101",
        "611022",
        "611024",
        "611022999",
        "611022100001",
        "611099",
        "619999",
        "370000",
        "BX",
        "NYC",
        "XX"
    };
    private static final int HORIZON_REACHED = 520;

    private final Random random;

    RandomCards(Random random) {
        this.random = random;
    }

    @Override
    public CaseReport next(Instant now, List<CaseReport> sent) {
        String recordId = "r" + random.nextInt(8);
        if (random.nextInt(4) == 0) {
            Optional<CaseReport> same =
                    sent.stream().filter(card -> card.getRecordId().equals(recordId)).findAny();
            if (same.isPresent()) {
                return version(recordId, same.get().getVersion(), same.get().getReportedAt());
            }
        }
        Instant reportedAt =
                now.minusSeconds(random.nextInt(random.nextInt(5) == 0 ? 2_000_000 : 100_000));
        return version(recordId, random.nextInt(6), reportedAt.plusMillis(1));
    }

    /** A version that became known at that instant; sometimes one that breaks a rule. */
    private CaseReport version(String recordId, long version, Instant reportedAt) {
        CaseReport.Builder card =
                CaseReport.newBuilder()
                        .setRecordId(recordId)
                        .setVersion(version)
                        .setSource(oneIn(60) ? " " : "clinic-" + random.nextInt(3))
                        .setReportedAt(reportedAt)
                        .setOperation(oneIn(5) ? Operation.DELETE : operation(version));
        if (card.getOperation() == Operation.DELETE && random.nextBoolean()) {
            return card.build();
        }
        fillIn(card, LocalDate.ofInstant(reportedAt, ZONE));
        return card.build();
    }

    private static Operation operation(long version) {
        return version == 0 ? Operation.REPORT : Operation.REVISE;
    }

    private void fillIn(CaseReport.Builder card, LocalDate today) {
        card.setDisease(one(DISEASES))
                .setClassification(Classification.values()[1 + random.nextInt(4)])
                .setCourse(perhaps(Course.values()[1 + random.nextInt(3)]))
                .setResidenceArea(perhaps(one(AREAS)))
                .setReportingArea(perhaps(one(AREAS)))
                .setInfectionArea(oneIn(3) ? one(AREAS) : null)
                .setImported(perhaps(Imported.values()[1 + random.nextInt(4)]))
                .setSex(perhaps(Sex.values()[1 + random.nextInt(3)]))
                .setUnit(perhaps("school-" + random.nextInt(9)))
                .setDuplicateOf(oneIn(10) ? "r0" : null);
        card.setDiagnosedAt(perhaps(card.getReportedAt().minusSeconds(random.nextInt(200_000))))
                .setEnteredAt(oneIn(3) ? null : earlier(card.getReportedAt()));
        days(card, today.minusDays(oneIn(5) ? random.nextInt(HORIZON_REACHED) : random.nextInt(9)));
        age(card);
    }

    private Instant earlier(Instant reportedAt) {
        return reportedAt.minusSeconds(random.nextInt(300_000));
    }

    private void days(CaseReport.Builder card, LocalDate onset) {
        LocalDate known = LocalDate.ofInstant(card.getReportedAt(), ZONE);
        LocalDate filled = oneIn(8) ? known.plusDays(1) : onset;
        card.setReportDay(perhaps(filled))
                .setOnsetDay(perhaps(onset.minusDays(random.nextInt(3))))
                .setDiagnosisDay(perhaps(onset));
        if (oneIn(2)) {
            card.setReviewStatus(ReviewStatus.values()[1 + random.nextInt(3)])
                    .setReviewedAt(card.getReportedAt().minusSeconds(random.nextInt(200_000)));
        }
        if (oneIn(4)) {
            card.setOutcome(oneIn(2) ? Outcome.DIED : Outcome.RECOVERED)
                    .setDiedOn(oneIn(2) ? onset : null)
                    .setDeathDueToDisease(oneIn(3) ? random.nextBoolean() : null);
        }
    }

    private void age(CaseReport.Builder card) {
        switch (random.nextInt(5)) {
            case 0 -> card.setAgeMonths(random.nextInt(40));
            case 1 -> card.setAgeYears(oneIn(20) ? 131 : random.nextInt(100));
            case 2 -> {
                int from = random.nextInt(90);
                card.setAgeYears(from).setAgeYearsUntil(from + random.nextInt(20));
            }
            case 3 -> card.setAgeYears(random.nextInt(3)).setAgeMonths(random.nextInt(40));
            default -> card.setAgeYears(null);
        }
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private <T> T perhaps(T value) {
        return oneIn(6) ? null : value;
    }
}
