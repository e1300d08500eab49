package org.fenghuo.jobs.state;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.KeyedStateFunction;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;

/**
 * An operator that keeps what it knows by key, and can go through all keys.
 *
 * @param <K> its keys
 * @param <T> what it hands out
 */
public abstract class KeyedOperator<K, T> extends AbstractStreamOperator<T> {
    private static final long serialVersionUID = 1L;

    /** What is kept of the current key. */
    protected final <S extends State> S state(StateDescriptor<S, ?> descriptor) throws Exception {
        return getPartitionedState(
                VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor);
    }

    /** The keys of which that is kept, in no order. */
    protected final <S extends State, V> Set<K> keysIn(StateDescriptor<S, V> descriptor)
            throws Exception {
        Set<K> found = new LinkedHashSet<>();
        forEachState(descriptor, (key, state) -> found.add(key));
        return found;
    }

    /** Hands out what is kept of every key, in no order. */
    protected final <S extends State, V> void forEachState(
            StateDescriptor<S, V> descriptor, KeyedStateFunction<K, S> taker) throws Exception {
        KeyedStateBackend<K> backend = getKeyedStateBackend();
        backend.applyToAllKeys(
                VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor, taker);
    }
}
