package org.fenghuo.local.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fenghuo.records.AgeVisits;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.Operation;

/** Invents versions of departments' days, some of them of tomorrow. */
final class RandomClinicDays implements Inventing<ClinicDay> {
    private static final int[][] BANDS = {{0, 0}, {1, 4}, {3, 7}, {5, 14}, {15, 24}, {60, -1}};
    private static final String[] DEPARTMENTS = {"fever-clinic", "emergency"};

    private final Random random;

    RandomClinicDays(Random random) {
        this.random = random;
    }

    @Override
    public ClinicDay next(Instant now, List<ClinicDay> sent) {
        if (!sent.isEmpty() && random.nextInt(2) == 0) {
            ClinicDay same = sent.get(random.nextInt(sent.size()));
            boolean contradicts = random.nextInt(4) == 0;
            return version(
                    same.getSource(),
                    same.getDepartment(),
                    same.getDay(),
                    contradicts ? same.getVersion() : random.nextInt(5),
                    contradicts ? same.getReportedAt() : known(now));
        }
        Instant reportedAt = known(now);
        LocalDate today = LocalDate.ofInstant(reportedAt, RandomCards.ZONE);
        int ago = random.nextInt(10) == 0 ? random.nextInt(520) : random.nextInt(9) - 1;
        return version(
                RandomVisits.SOURCES[random.nextInt(RandomVisits.SOURCES.length)],
                DEPARTMENTS[random.nextInt(DEPARTMENTS.length)],
                today.minusDays(ago),
                random.nextInt(5),
                reportedAt);
    }

    private Instant known(Instant now) {
        return now.minusSeconds(random.nextInt(90_000)).plusMillis(1);
    }

    private ClinicDay version(
            String source, String department, LocalDate day, long version, Instant reportedAt) {
        List<AgeVisits> byAge = byAge();
        int sum = byAge.stream().mapToInt(AgeVisits::getVisits).sum();
        return ClinicDay.newBuilder()
                .setRecordId(source + "|" + department + "|" + day)
                .setVersion(version)
                .setOperation(random.nextInt(6) == 0 ? Operation.DELETE : Operation.REVISE)
                .setSource(source)
                .setReportedAt(reportedAt)
                .setDepartment(department)
                .setDay(day)
                .setAllVisits(sum + random.nextInt(4) - (random.nextInt(20) == 0 ? 5 : 0))
                .setByAge(byAge)
                .build();
    }

    /** Some bands; a few overlap, and are refused. */
    private List<AgeVisits> byAge() {
        List<AgeVisits> some = new ArrayList<>();
        for (int[] band : BANDS) {
            if (random.nextInt(4) == 0) {
                some.add(
                        new AgeVisits(
                                band[0], band[1] < 0 ? null : band[1], random.nextInt(3), null));
            }
        }
        return some;
    }
}
