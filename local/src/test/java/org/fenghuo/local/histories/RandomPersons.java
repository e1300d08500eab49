package org.fenghuo.local.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Sex;

/** What records of a few persons have in common, some of them born on a 29 February. */
final class RandomPersons {
    private static final List<LocalDate> BIRTHS =
            List.of(
                    LocalDate.of(2020, 2, 29),
                    LocalDate.of(2022, 1, 31),
                    LocalDate.of(2022, 2, 28),
                    LocalDate.of(2023, 8, 31),
                    LocalDate.of(2023, 12, 29),
                    LocalDate.of(2024, 1, 10),
                    LocalDate.of(1944, 2, 29),
                    LocalDate.of(2006, 1, 25));
    private static final String[] AREAS = {
        "611022100", "611022100", "611022101", "611024", "611022999", "BX", "XX"
    };

    private final Random random;

    RandomPersons(Random random) {
        this.random = random;
    }

    String person() {
        return "p" + random.nextInt(3);
    }

    /** The person in whose name the record stood before. */
    String before(String person) {
        String other = person();
        return oneIn(6) && !other.equals(person) ? other : null;
    }

    LocalDate birth() {
        return BIRTHS.get(random.nextInt(BIRTHS.size()));
    }

    Sex sex() {
        return oneIn(4) ? null : Sex.values()[1 + random.nextInt(3)];
    }

    String area() {
        return AREAS[random.nextInt(AREAS.length)];
    }

    String source() {
        return oneIn(60) ? " " : "clinic";
    }

    Operation operation() {
        return oneIn(5) ? Operation.DELETE : Operation.REVISE;
    }

    Instant known(Instant now) {
        return now.minusSeconds(random.nextInt(90_000)).plusMillis(1);
    }

    /** Some day of the months about an instant. */
    LocalDate dayBefore(Instant known, int most) {
        return LocalDate.ofInstant(known, RandomCards.ZONE).minusDays(random.nextInt(most));
    }

    int under(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
