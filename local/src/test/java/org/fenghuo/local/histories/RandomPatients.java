package org.fenghuo.local.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Classification;
import org.fenghuo.records.Course;
import org.fenghuo.records.Imported;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Outcome;
import org.fenghuo.records.Severity;

/** Invents versions of some cards of few persons in few places, so that rules fire on them. */
final class RandomPatients implements Inventing<CaseReport> {
    private static final String[] DISEASES = {
        "measles", "measles", "measles", "measles", "measles", "tb_pos", "tb", "no-such-thing"
    };
    private static final String[] AREAS = {
        "611022100",
        "611022100",
        "611022101",
        "611022",
        "611024",
        "611022100001",
        "611099",
        "BX",
        "XX"
    };
    private static final int HORIZON_REACHED = 520;

    private static final int CARDS = 60;

    private final Random random;

    RandomPatients(Random random) {
        this.random = random;
    }

    @Override
    public CaseReport next(Instant now, List<CaseReport> sent) {
        String recordId = "r" + random.nextInt(CARDS);
        Optional<CaseReport> same =
                sent.stream().filter(card -> card.getRecordId().equals(recordId)).findAny();
        if (same.isPresent() && oneIn(5)) {
            return version(recordId, same.get().getVersion(), same.get().getReportedAt());
        }
        Instant reportedAt = now.minusSeconds(random.nextInt(oneIn(5) ? 2_000_000 : 100_000));
        return version(recordId, random.nextInt(8), reportedAt.plusMillis(1));
    }

    private CaseReport version(String recordId, long version, Instant reportedAt) {
        CaseReport.Builder card =
                CaseReport.newBuilder()
                        .setRecordId(recordId)
                        .setVersion(version)
                        .setSource("clinic-" + random.nextInt(3))
                        .setReportedAt(reportedAt)
                        .setOrigin(oneIn(8) ? Origin.DRILL : Origin.PRODUCTION)
                        .setOperation(oneIn(10) ? Operation.DELETE : Operation.REVISE);
        if (card.getOperation() == Operation.DELETE && random.nextBoolean()) {
            return card.build();
        }
        fillIn(card, LocalDate.ofInstant(reportedAt, RandomCards.ZONE));
        return card.build();
    }

    private void fillIn(CaseReport.Builder card, LocalDate today) {
        card.setDisease(one(DISEASES))
                .setClassification(Classification.values()[1 + random.nextInt(4)])
                .setCourse(oneIn(3) ? Course.values()[1 + random.nextInt(3)] : null)
                .setResidenceArea(perhaps(one(AREAS)))
                .setReportingArea(perhaps(one(AREAS)))
                .setInfectionArea(oneIn(3) ? one(AREAS) : null)
                .setImported(oneIn(4) ? Imported.values()[1 + random.nextInt(4)] : null)
                .setPerson(perhaps("p" + random.nextInt(9)))
                .setUnit(perhaps("s" + random.nextInt(2)))
                .setClassId(oneIn(3) ? null : "c" + random.nextInt(2))
                .setHouseholdId(oneIn(3) ? null : "household " + random.nextInt(2))
                .setSeverity(oneIn(4) ? Severity.values()[1 + random.nextInt(4)] : null)
                .setAdmittedOn(oneIn(4) ? today : null)
                .setOutcome(oneIn(6) ? Outcome.DIED : null)
                .setDeathDueToDisease(oneIn(5) ? random.nextBoolean() : null)
                .setDuplicateOf(oneIn(12) ? "r0" : null);
        LocalDate onset =
                today.minusDays(oneIn(12) ? random.nextInt(HORIZON_REACHED) : random.nextInt(14));
        card.setOnsetDay(perhaps(onset))
                .setDiagnosisDay(perhaps(onset.plusDays(random.nextInt(3))))
                .setReportDay(perhaps(onset.plusDays(random.nextInt(4))));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private <T> T perhaps(T value) {
        return oneIn(6) ? null : value;
    }
}
