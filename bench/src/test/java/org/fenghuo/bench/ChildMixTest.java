package org.fenghuo.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenghuo.jobs.connect.reference.ReferenceSchedule;
import org.fenghuo.jobs.connect.reference.ReferenceVaccines;
import org.fenghuo.jobs.connect.residents.ResidentRules;
import org.fenghuo.jobs.connect.vaccinations.VaccinationRules;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Vaccination;
import org.junit.jupiter.api.Test;

class ChildMixTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int CHILDREN = 300;
    private static final int SIX_YEARS = 2_192;

    private static ChildMix mix(ChildPlan plan) throws IOException {
        return new ChildMix(plan, ReferenceSchedule.read(""));
    }

    private static List<Resident> entries(ChildMix mix) {
        return Arrays.stream(mix.messages(CHILDREN))
                .filter(ChildMix::isEntry)
                .mapToObj(mix::entry)
                .toList();
    }

    private static List<Vaccination> doses(ChildMix mix) {
        return Arrays.stream(mix.messages(CHILDREN))
                .filter(message -> !ChildMix.isEntry(message))
                .mapToObj(mix::dose)
                .toList();
    }

    @Test
    void noEntryIsRefusedByTheJob() throws Exception {
        ResidentRules rules = new ResidentRules(ZONE);
        assertThat(entries(mix(ChildPlan.ofDays(SIX_YEARS))))
                .allSatisfy(
                        entry ->
                                assertThat(
                                                rules.firstFault(
                                                        entry,
                                                        entry.getReportedAt().toEpochMilli()))
                                        .isEmpty());
    }

    @Test
    void noDoseIsRefusedByTheJobAndAllVaccinesAreKnown() throws Exception {
        VaccinationRules rules = new VaccinationRules(ZONE);
        Set<String> vaccines = new HashSet<>(ReferenceVaccines.read("").keySet());
        assertThat(doses(mix(ChildPlan.ofDays(SIX_YEARS))))
                .allSatisfy(
                        dose -> {
                            long appendedAt = dose.getReportedAt().toEpochMilli();
                            assertThat(rules.firstFault(dose, appendedAt)).isEmpty();
                            if (dose.getOperation() != Operation.DELETE) {
                                assertThat(vaccines).contains(dose.getVaccine());
                            }
                        });
    }

    @Test
    void daysOfMessagesNeverGoBackAndAMistakeIsMendedAfterIt() throws Exception {
        ChildMix mix = mix(ChildPlan.ofDays(SIX_YEARS));
        long[] messages = mix.messages(CHILDREN);
        assertThat(Arrays.stream(messages).mapToInt(ChildMix::day).toArray()).isSorted();
        Set<String> reported = new HashSet<>();
        for (Vaccination dose : doses(mix)) {
            if (dose.getOperation() == Operation.REPORT) {
                assertThat(reported.add(dose.getRecordId())).isTrue();
            } else {
                assertThat(reported).contains(dose.getRecordId());
            }
        }
        assertThat(reported).isNotEmpty();
    }

    @Test
    void someRecordsAreRevisedAndFewerAreDeleted() throws Exception {
        Map<Operation, Long> operations =
                doses(mix(ChildPlan.ofDays(SIX_YEARS))).stream()
                        .collect(groupingBy(Vaccination::getOperation, counting()));
        long revised = operations.get(Operation.REVISE);
        long deleted = operations.get(Operation.DELETE);
        long reported = operations.get(Operation.REPORT);
        assertThat(revised).isBetween(reported / 50, reported / 15);
        assertThat(deleted).isPositive().isLessThan(revised);
    }

    @Test
    void everyChildHasJustTheDosesAskedFor() throws Exception {
        for (int wanted : new int[] {2, 20}) {
            ChildMix mix = mix(ChildPlan.withDoses(wanted));
            assertThat(entries(mix)).hasSize(CHILDREN);
            assertThat(doses(mix).stream().collect(groupingBy(Vaccination::getPerson, counting())))
                    .hasSize(CHILDREN)
                    .values()
                    .containsOnly((long) wanted);
        }
    }

    @Test
    void thereAreAsManyMessagesAsAreAskedForAndLittleMore() throws Exception {
        ChildMix mix = ChildMix.ofMessages(40_000, ReferenceSchedule.read(""));
        assertThat(mix.messages()).hasSizeBetween(38_000, 60_000);
    }
}
