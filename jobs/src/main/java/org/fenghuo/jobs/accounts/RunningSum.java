package org.fenghuo.jobs.accounts;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Adds what comes of a key to what came before, and says the sum each time. Keeps one sum a key.
 */
abstract class RunningSum<K, T> extends KeyedProcessFunction<K, T, T> {
    private transient ValueState<T> sum;

    /** The sum as it is kept, and for how long. */
    abstract ValueStateDescriptor<T> descriptor();

    /** Both together. */
    abstract T plus(T before, T more);

    @Override
    public final void open(OpenContext context) {
        sum = getRuntimeContext().getState(descriptor());
    }

    @Override
    public final void processElement(T more, Context context, Collector<T> out) throws Exception {
        T before = sum.value();
        T now = before == null ? more : plus(before, more);
        sum.update(now);
        out.collect(now);
    }
}
