package org.fenghuo.local.histories;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Disposition;
import org.fenghuo.records.Exposure;
import org.fenghuo.records.Finding;
import org.fenghuo.records.Operation;
import org.fenghuo.records.PathogenTest;
import org.fenghuo.records.Symptom;
import org.fenghuo.records.TestMethod;
import org.fenghuo.records.TestResult;
import org.fenghuo.records.VisitType;

/** Invents versions of visits of a few persons, which often arrive 72 hours after each other. */
final class RandomVisits implements Inventing<ClinicVisit> {
    static final String[] SOURCES = {"H1", "H2", "H3", "611022", "611099", "XX"};

    private static final String[] AREAS = {
        "611022100", "611022", "611024", "611022999", "611099", "370000", "BX", "XX"
    };
    private static final double[] TEMPERATURES = {36.94, 36.95, 37.25, 37.449, 37.5, 37.95, 39.1};
    private static final Duration EPISODE = Duration.ofDays(3);
    private static final int HORIZON_REACHED = 520;

    private final Random random;

    RandomVisits(Random random) {
        this.random = random;
    }

    @Override
    public ClinicVisit next(Instant now, List<ClinicVisit> sent) {
        String recordId = "v" + random.nextInt(10);
        Optional<ClinicVisit> same =
                sent.stream().filter(visit -> visit.getRecordId().equals(recordId)).findAny();
        if (oneIn(5) && same.isPresent()) {
            return version(recordId, same.get().getVersion(), same.get().getReportedAt());
        }
        return version(
                recordId,
                random.nextInt(6),
                now.minusSeconds(random.nextInt(90_000)).plusMillis(1));
    }

    private ClinicVisit version(String recordId, long version, Instant reportedAt) {
        ClinicVisit.Builder visit =
                ClinicVisit.newBuilder()
                        .setRecordId(recordId)
                        .setVersion(version)
                        .setSource(oneIn(60) ? " " : one(SOURCES))
                        .setReportedAt(reportedAt)
                        .setOperation(oneIn(6) ? Operation.DELETE : operation(version));
        if (visit.getOperation() == Operation.DELETE && random.nextBoolean()) {
            return visit.build();
        }
        Instant arrivedAt = arrival(reportedAt);
        visit.setDepartment("fever-clinic")
                .setPerson(oneIn(5) ? null : "p" + random.nextInt(3))
                .setVisitType(oneIn(3) ? VisitType.values()[1 + random.nextInt(2)] : null)
                .setArrivedAt(arrivedAt)
                .setEnteredAt(oneIn(3) ? null : arrivedAt.plusSeconds(random.nextInt(9_000)))
                .setResidenceArea(oneIn(5) ? null : one(AREAS));
        age(visit);
        signs(visit, LocalDate.ofInstant(arrivedAt, RandomCards.ZONE));
        steps(visit, arrivedAt);
        return visit.build();
    }

    private static Operation operation(long version) {
        return version == 0 ? Operation.REPORT : Operation.REVISE;
    }

    /** Whole episodes after the beginning, and sometimes a moment or a few days beside. */
    private Instant arrival(Instant reportedAt) {
        if (oneIn(12)) {
            return reportedAt.minus(Duration.ofDays(random.nextInt(HORIZON_REACHED)));
        }
        long episodes = Duration.between(RandomHistory.BEGINNING, reportedAt).dividedBy(EPISODE);
        Instant whole =
                RandomHistory.BEGINNING.plus(
                        EPISODE.multipliedBy(Math.max(0, episodes - random.nextInt(4))));
        return switch (random.nextInt(4)) {
            case 0 -> whole.plusMillis(1L - random.nextInt(3));
            case 1 -> whole.minusSeconds(random.nextInt(300_000));
            default -> whole;
        };
    }

    private void signs(ClinicVisit.Builder visit, LocalDate day) {
        visit.setTemperatureCelsius(
                        oneIn(4) ? null : TEMPERATURES[random.nextInt(TEMPERATURES.length)])
                .setSymptoms(oneIn(6) ? null : some(Symptom.values(), 5))
                .setFindings(oneIn(2) ? null : some(Finding.values(), 5))
                .setExposures(oneIn(2) ? null : some(Exposure.values(), 3))
                .setFeverOnsetDay(oneIn(2) ? null : day.minusDays(5L + random.nextInt(4)))
                .setOnsetDay(oneIn(2) ? null : day.minusDays(9L + random.nextInt(3)));
    }

    private void steps(ClinicVisit.Builder visit, Instant arrivedAt) {
        List<PathogenTest> tests = new ArrayList<>();
        while (!oneIn(2)) {
            tests.add(
                    PathogenTest.newBuilder()
                            .setPathogen("influenza")
                            .setMethod(TestMethod.ANTIGEN)
                            .setResult(oneIn(4) ? null : known(TestResult.values()))
                            .build());
        }
        visit.setTests(tests)
                .setAdmitted(oneIn(2) ? null : random.nextBoolean())
                .setDisposition(oneIn(2) ? null : known(Disposition.values()))
                .setExaminedAt(oneIn(30) ? arrivedAt.minusMillis(1) : arrivedAt);
    }

    private void age(ClinicVisit.Builder visit) {
        switch (random.nextInt(4)) {
            case 0 -> visit.setAgeMonths(random.nextInt(40));
            case 1 -> visit.setAgeYears(oneIn(20) ? 131 : random.nextInt(100));
            case 2 -> {
                int from = random.nextInt(90);
                visit.setAgeYears(from).setAgeYearsUntil(from + random.nextInt(12));
            }
            default -> visit.setAgeYears(null);
        }
    }

    private <E> List<E> some(E[] symbols, int most) {
        List<E> chosen = new ArrayList<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            chosen.add(known(symbols));
        }
        return chosen;
    }

    /** The first symbol of every list stands for those that are not known. */
    private <E> E known(E[] symbols) {
        return symbols[1 + random.nextInt(symbols.length - 1)];
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
