package org.fenghuo.jobs.accounts;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.fenghuo.jobs.state.AnyCodes;

/** Receipts and delays of every kind. */
public final class AnyReceipts {
    private AnyReceipts() {}

    /** Any receipt; a delay that is known is one of its source. */
    public static Arbitrary<Receipt> any() {
        return Combinators.combine(
                        Arbitraries.integers(),
                        Arbitraries.longs(),
                        AnyCodes.any(),
                        Arbitraries.integers(),
                        delays())
                .as(AnyReceipts::receipt);
    }

    private static Receipt receipt(
            int partition, long minute, String source, int day, ReportDelay delay) {
        ReportDelay ofSource =
                delay.isKnown() ? new ReportDelay(source, delay.day(), delay.minutes()) : delay;
        return new Receipt(partition, minute, source, day, ofSource);
    }

    /** Any delay, and none. */
    public static Arbitrary<ReportDelay> delays() {
        Arbitrary<ReportDelay> known =
                Combinators.combine(
                                AnyCodes.any(),
                                Arbitraries.integers(),
                                Arbitraries.integers().greaterOrEqual(0))
                        .as(ReportDelay::new);
        return Arbitraries.oneOf(known, Arbitraries.of(ReportDelay.NONE));
    }
}
