package org.fenghuo.jobs.accounts;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sums what sources send by day. Keeps one sum for each topic, source and day as long as the
 * records themselves are kept, since a later version takes its delay back from the day it had.
 */
public final class SumSources
        extends KeyedProcessFunction<SourceDay, SourceFigures, SourceFigures> {
    private final Duration keptFor;

    private transient ValueState<SourceFigures> sum;

    /** Sums that are kept so long after they last changed. */
    public SumSources(Duration keptFor) {
        this.keptFor = keptFor;
    }

    @Override
    public void open(OpenContext context) {
        sum =
                getRuntimeContext()
                        .getState(
                                kept(
                                        "source-figures",
                                        new SourceFiguresSerializer().asType(),
                                        keptFor));
    }

    @Override
    public void processElement(SourceFigures more, Context context, Collector<SourceFigures> out)
            throws Exception {
        SourceFigures before = sum.value();
        SourceFigures now = before == null ? more : before.plus(more);
        sum.update(now);
        out.collect(now);
    }
}
