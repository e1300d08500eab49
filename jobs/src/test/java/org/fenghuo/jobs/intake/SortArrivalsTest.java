package org.fenghuo.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.apache.flink.util.OutputTag;
import org.fenghuo.epi.sources.DelayCounts;
import org.fenghuo.jobs.accounts.Accounts;
import org.fenghuo.jobs.accounts.MinuteKey;
import org.fenghuo.jobs.accounts.MinuteOutcomes;
import org.fenghuo.jobs.accounts.Outcome;
import org.fenghuo.jobs.accounts.OutcomeCounts;
import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.accounts.ReportDelay;
import org.fenghuo.jobs.accounts.SourceDay;
import org.fenghuo.jobs.accounts.SourceFigures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // how a harness closes is said by Flink
class SortArrivalsTest {
    private static final long MINUTE = 60_000;
    private static final Receipt RECEIPT = new Receipt(3, 5, "H1", 20_000, ReportDelay.NONE);

    private final OutputTag<Rejected> rejects =
            new OutputTag<>("rejects", new RejectedSerializer().asType());
    private final Accounts accounts = Accounts.of("t");

    private OneInputStreamOperatorTestHarness<Arrival<String>, String> sorting;

    @BeforeEach
    void start() throws Exception {
        sorting =
                ProcessFunctionTestHarnesses.forProcessFunction(
                        new SortArrivals<>(rejects, accounts));
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
        assertThat(side(accounts.minutes())).isEmpty();
    }

    @Test
    void aRefusedMessageGoesAsideWithItsCount() throws Exception {
        Rejected rejected = rejected(3, 5 * MINUTE + 59_999);
        sort(new Arrival.Refused<>(rejected.at(), rejected, RECEIPT));
        assertThat(sorting.extractOutputValues()).isEmpty();
        assertThat(side(rejects)).containsExactly(rejected);
        assertThat(side(accounts.minutes()))
                .containsExactly(MinuteOutcomes.one(new MinuteKey(3, 5), Outcome.REJECTED));
    }

    @Test
    void aRefusedMessageCountsForItsSourceOnTheDayItCame() throws Exception {
        long at = 5 * MINUTE;
        sort(new Arrival.Refused<>(at, rejected(3, at), RECEIPT));
        assertThat(side(accounts.sources()))
                .containsExactly(
                        new SourceFigures(
                                new SourceDay("t", "H1", 20_000),
                                OutcomeCounts.one(Outcome.REJECTED),
                                at,
                                DelayCounts.NONE));
    }

    @Test
    void aRefusedMessageFromBefore1970BelongsToTheMinuteThatHoldsIt() throws Exception {
        sort(new Arrival.Refused<>(-1, rejected(0, -1), RECEIPT));
        assertThat(side(accounts.minutes()))
                .extracting(MinuteOutcomes::key)
                .contains(new MinuteKey(0, -1));
    }

    @Test
    void aTickEndsHere() throws Exception {
        sort(new Arrival.Tick<>(1, 2));
        assertThat(sorting.extractOutputValues()).isEmpty();
        assertThat(side(rejects)).isEmpty();
        assertThat(side(accounts.minutes())).isEmpty();
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
