package org.fenghuo.jobs.accounts;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * Sums what became of the messages of a minute. Keeps one sum for each partition and minute, for
 * ten days after the last message of that minute was read.
 */
public final class SumOutcomes extends RunningSum<MinuteKey, MinuteOutcomes> {
    private static final Duration KEPT_FOR = Duration.ofDays(10);

    @Override
    ValueStateDescriptor<MinuteOutcomes> descriptor() {
        return kept("minute-outcomes", TypeInformation.of(MinuteOutcomes.class), KEPT_FOR);
    }

    @Override
    MinuteOutcomes plus(MinuteOutcomes before, MinuteOutcomes more) {
        return before.plus(more);
    }
}
