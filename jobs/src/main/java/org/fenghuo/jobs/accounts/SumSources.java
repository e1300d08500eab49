package org.fenghuo.jobs.accounts;

import static org.fenghuo.jobs.state.Kept.kept;

import java.time.Duration;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * Sums what sources send by day. Keeps one sum for each topic, source and day as long as the
 * records themselves are kept, since a later version takes its delay back from the day it had.
 */
public final class SumSources extends RunningSum<SourceDay, SourceFigures> {
    private final Duration keptFor;

    /** Sums that are kept so long after they last changed. */
    public SumSources(Duration keptFor) {
        this.keptFor = keptFor;
    }

    @Override
    ValueStateDescriptor<SourceFigures> descriptor() {
        return kept("source-figures", new SourceFiguresSerializer().asType(), keptFor);
    }

    @Override
    SourceFigures plus(SourceFigures before, SourceFigures more) {
        return before.plus(more);
    }
}
