package org.fenghuo.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.fenghuo.epi.coverage.Schedule;
import org.fenghuo.epi.coverage.ScheduledDose;
import org.fenghuo.records.DoseKind;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.fenghuo.records.Registration;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Sex;
import org.fenghuo.records.Vaccination;

/**
 * Invented children for measuring, in the townships of the reference tables: each is entered in the
 * register when it is born and then gets the doses of the schedule within two weeks of the day they
 * are due. A part of the records is revised or deleted within a month. The same number always gives
 * the same child.
 *
 * <p>A message is a number of 64 bits, in which the day on which it is sent stands first.
 */
final class ChildMix {
    private static final int DAY_SHIFT = 44;
    private static final int CHILD_SHIFT = 12;
    private static final int STEP_SHIFT = 2;
    private static final int MOST_STEPS = 1 << (CHILD_SHIFT - STEP_SHIFT);
    private static final int DELETIONS_AMONG_MISTAKES = 5;
    private static final int LATEST_DAYS = 14;
    private static final int MENDED_WITHIN_DAYS = 30;
    private static final int SAMPLE = 1000;
    private static final int MONTH = 30;
    private static final Operation[] OPERATIONS = {
        Operation.REPORT, Operation.REVISE, Operation.DELETE
    };

    private final ChildPlan plan;
    private final List<ScheduledDose> schedule;
    private final List<String> areas = CardMix.townships();

    ChildMix(ChildPlan plan, Schedule schedule) {
        this.plan = plan;
        this.schedule =
                schedule.courses().stream()
                        .filter(course -> course.alternativeTo().isEmpty())
                        .flatMap(course -> course.doses().stream())
                        .filter(dose -> !dose.vaccine().equals("DT"))
                        .toList();
    }

    /**
     * Children born as many a day as in the counties of the reference tables, from 2020 for as many
     * months as it takes until there are so many messages.
     */
    static ChildMix ofMessages(long messages, Schedule schedule) {
        int days = MONTH;
        ChildMix mix = new ChildMix(ChildPlan.ofDays(days), schedule);
        while (mix.messages(SAMPLE).length * mix.plan.children() / SAMPLE < messages) {
            days += MONTH;
            mix = new ChildMix(ChildPlan.ofDays(days), schedule);
        }
        return mix;
    }

    /** The messages of as many children as are born in the days of the plan. */
    long[] messages() {
        return messages(plan.children());
    }

    /** All messages of the children 0 to count - 1, those of the first day first. */
    long[] messages(long children) {
        return LongStream.range(0, children).flatMap(this::messagesOf).sorted().toArray();
    }

    private LongStream messagesOf(long child) {
        int birth = birth(child);
        List<ScheduledDose> doses = doses(birth);
        LongStream.Builder messages = LongStream.builder();
        for (int step = 0; step <= doses.size(); step++) {
            int day = step == 0 ? birth : givenOn(child, step, doses);
            if (day >= plan.end()) {
                break;
            }
            messages.add(message(day, child, step, 0));
            SplittableRandom random = random(child, step + MOST_STEPS);
            int mended = day + 1 + random.nextInt(MENDED_WITHIN_DAYS);
            if (random.nextInt(100) < plan.mistakesPercent() && mended < plan.end()) {
                int operation = random.nextInt(DELETIONS_AMONG_MISTAKES) == 0 ? 2 : 1;
                messages.add(message(mended, child, step, operation));
            }
        }
        return messages.build();
    }

    private static long message(int day, long child, int step, int operation) {
        return (long) day << DAY_SHIFT
                | child << CHILD_SHIFT
                | (long) step << STEP_SHIFT
                | operation;
    }

    /** The day on which a message is sent, since 1970-01-01. */
    static int day(long message) {
        return (int) (message >> DAY_SHIFT);
    }

    /** Whether a message is an entry of the register of residents, else it is a dose. */
    static boolean isEntry(long message) {
        return step(message) == 0;
    }

    private static long child(long message) {
        return message >> CHILD_SHIFT & (1L << DAY_SHIFT - CHILD_SHIFT) - 1;
    }

    private static int step(long message) {
        return (int) (message >> STEP_SHIFT) & MOST_STEPS - 1;
    }

    private static Operation operation(long message) {
        return OPERATIONS[(int) message & 3];
    }

    /** The instant at which a message is sent. */
    static Instant reportedAt(long message) {
        long second = 8 * 3600 + child(message) % 20_000;
        return LocalDate.ofEpochDay(day(message))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusSeconds(second);
    }

    /** The entry of the register that a message is. */
    Resident entry(long message) {
        long child = child(message);
        boolean deleted = operation(message) == Operation.DELETE;
        Resident.Builder entry =
                Resident.newBuilder()
                        .setRecordId("R%09d".formatted(child))
                        .setVersion(reportedAt(message).toEpochMilli())
                        .setOperation(operation(message))
                        .setSource("bench-" + home(child))
                        .setReportedAt(reportedAt(message))
                        .setOrigin(Origin.REPLAY)
                        .setPerson(person(child));
        if (!deleted) {
            boolean revised = operation(message) == Operation.REVISE;
            entry.setBirthDay(LocalDate.ofEpochDay(birth(child)))
                    .setSex(sex(child))
                    .setResidenceArea(revised ? home(child + 1) : home(child))
                    .setRegistration(Registration.LOCAL);
        }
        return entry.build();
    }

    /** The vaccination that a message is; a revised one was given a day earlier. */
    Vaccination dose(long message) {
        long child = child(message);
        int step = step(message);
        Vaccination.Builder dose =
                Vaccination.newBuilder()
                        .setRecordId("V%09d-%02d".formatted(child, step))
                        .setVersion(reportedAt(message).toEpochMilli())
                        .setOperation(operation(message))
                        .setSource("bench-" + home(child))
                        .setReportedAt(reportedAt(message))
                        .setOrigin(Origin.REPLAY)
                        .setPerson(person(child));
        if (operation(message) != Operation.DELETE) {
            int birth = birth(child);
            List<ScheduledDose> doses = doses(birth);
            ScheduledDose scheduled = doses.get(step - 1);
            int earlier = operation(message) == Operation.REVISE ? 1 : 0;
            int given = Math.max(birth, givenOn(child, step, doses) - earlier);
            dose.setBirthDay(LocalDate.ofEpochDay(birth))
                    .setSex(sex(child))
                    .setResidenceArea(home(child))
                    .setVaccine(scheduled.vaccine())
                    .setDoseNumber(scheduled.dose())
                    .setKind(DoseKind.ROUTINE)
                    .setGivenOn(LocalDate.ofEpochDay(given));
        }
        return dose.build();
    }

    private int birth(long child) {
        return plan.firstBirth() + random(child, 0).nextInt(plan.birthDays());
    }

    /** The doses due before the end, those due first before the others. */
    private List<ScheduledDose> doses(int birth) {
        return schedule.stream()
                .filter(dose -> dose.dueOn(birth) < plan.end())
                .sorted(Comparator.comparingInt(dose -> dose.dueOn(birth)))
                .limit(plan.mostDoses())
                .toList();
    }

    private int givenOn(long child, int step, List<ScheduledDose> doses) {
        int due = doses.get(step - 1).dueOn(birth(child));
        return due + random(child, step).nextInt(LATEST_DAYS);
    }

    private String home(long child) {
        double point = random(child, MOST_STEPS - 1).nextDouble();
        return areas.get((int) (areas.size() * point));
    }

    private static Sex sex(long child) {
        return random(child, MOST_STEPS - 2).nextBoolean() ? Sex.MALE : Sex.FEMALE;
    }

    private static String person(long child) {
        return "p%012x".formatted(random(child, MOST_STEPS - 3).nextLong() >>> 16);
    }

    private static SplittableRandom random(long child, int of) {
        return new SplittableRandom(child * 4 * MOST_STEPS + of);
    }
}
