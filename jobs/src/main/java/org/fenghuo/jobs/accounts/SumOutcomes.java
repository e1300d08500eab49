package org.fenghuo.jobs.accounts;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sums what became of the messages of a minute. Keeps one sum for each partition and minute, for
 * ten days after the last message of that minute was read.
 */
public final class SumOutcomes
        extends KeyedProcessFunction<MinuteKey, MinuteOutcomes, MinuteOutcomes> {
    private static final Duration KEPT_FOR = Duration.ofDays(10);

    private transient ValueState<MinuteOutcomes> sum;

    @Override
    public void open(OpenContext context) {
        sum =
                getRuntimeContext()
                        .getState(
                                kept(
                                        "minute-outcomes",
                                        TypeInformation.of(MinuteOutcomes.class),
                                        KEPT_FOR));
    }

    @Override
    public void processElement(MinuteOutcomes more, Context context, Collector<MinuteOutcomes> out)
            throws Exception {
        MinuteOutcomes before = sum.value();
        MinuteOutcomes now = before == null ? more : before.plus(more);
        sum.update(now);
        out.collect(now);
    }
}
