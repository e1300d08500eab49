package org.fenghuo.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // how a harness closes is said by Flink
class SortArrivalsTest {
    private static final long MINUTE = 60_000;

    private final OutputTag<Rejected> rejects =
            new OutputTag<>("rejects", new RejectedSerializer().asType());
    private final OutputTag<MinuteOutcomes> outcomes =
            new OutputTag<>("outcomes", TypeInformation.of(MinuteOutcomes.class));

    private OneInputStreamOperatorTestHarness<Arrival<String>, String> sorting;

    @BeforeEach
    void start() throws Exception {
        sorting =
                ProcessFunctionTestHarnesses.forProcessFunction(
                        new SortArrivals<>(rejects, outcomes));
    }

    @AfterEach
    void stop() throws Exception {
        sorting.close();
    }

    @Test
    void versionsPassInTheirOrderAndAreNotCountedHere() throws Exception {
        sort(new Arrival.Read<>(1, 2, "first"), new Arrival.Read<>(3, 1, "second"));
        assertThat(sorting.extractOutputValues()).containsExactly("first", "second");
        assertThat(side(rejects)).isEmpty();
        assertThat(side(outcomes)).isEmpty();
    }

    @Test
    void aRefusedMessageGoesAsideWithItsCount() throws Exception {
        Rejected rejected = rejected(3, 5 * MINUTE + 59_999);
        sort(new Arrival.Refused<>(rejected.at(), rejected));
        assertThat(sorting.extractOutputValues()).isEmpty();
        assertThat(side(rejects)).containsExactly(rejected);
        assertThat(side(outcomes))
                .containsExactly(new MinuteOutcomes(new MinuteKey(3, 5), 0, 0, 0, 1, 0));
    }

    @Test
    void aRefusedMessageFromBefore1970BelongsToTheMinuteThatHoldsIt() throws Exception {
        sort(new Arrival.Refused<>(-1, rejected(0, -1)));
        assertThat(side(outcomes)).extracting(MinuteOutcomes::key).contains(new MinuteKey(0, -1));
    }

    @Test
    void aTickEndsHere() throws Exception {
        sort(new Arrival.Tick<>(1, 2));
        assertThat(sorting.extractOutputValues()).isEmpty();
        assertThat(side(rejects)).isEmpty();
        assertThat(side(outcomes)).isEmpty();
    }

    @SafeVarargs
    private void sort(Arrival<String>... arrivals) throws Exception {
        for (Arrival<String> arrival : arrivals) {
            sorting.processElement(arrival, arrival.appendedAt());
        }
    }

    private <T> List<T> side(OutputTag<T> tag) {
        var records = sorting.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(record -> record.getValue()).toList();
    }

    private static Rejected rejected(int partition, long at) {
        Fault fault = Fault.of("truncated", "", "found", "expected");
        return new Rejected(at, "t", partition, 4, "", "", fault, new byte[] {1}, 1, "00");
    }
}
