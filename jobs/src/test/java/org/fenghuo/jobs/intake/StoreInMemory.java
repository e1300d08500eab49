package org.fenghuo.jobs.intake;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;

/** Keeps one broadcast state and nothing else. */
final class StoreInMemory implements OperatorStateStore {
    private final OneState<Object, Object> state = new OneState<>();

    Set<Object> keys() {
        return state.entries.keySet();
    }

    @Override
    @SuppressWarnings("unchecked") // one state, of the types of whoever asks for it
    public <K, V> BroadcastState<K, V> getBroadcastState(MapStateDescriptor<K, V> descriptor) {
        return (BroadcastState<K, V>) state;
    }

    @Override
    public <K, V> BroadcastState<K, V> getBroadcastState(
            org.apache.flink.api.common.state.v2.MapStateDescriptor<K, V> descriptor) {
        throw new UnsupportedOperationException("a register asks for no such state");
    }

    @Override
    public <S> ListState<S> getListState(ListStateDescriptor<S> descriptor) {
        throw new UnsupportedOperationException("a register asks for no such state");
    }

    @Override
    public <S> ListState<S> getUnionListState(ListStateDescriptor<S> descriptor) {
        throw new UnsupportedOperationException("a register asks for no such state");
    }

    @Override
    public <S> org.apache.flink.api.common.state.v2.ListState<S> getListState(
            org.apache.flink.api.common.state.v2.ListStateDescriptor<S> descriptor) {
        throw new UnsupportedOperationException("a register asks for no such state");
    }

    @Override
    public <S> org.apache.flink.api.common.state.v2.ListState<S> getUnionListState(
            org.apache.flink.api.common.state.v2.ListStateDescriptor<S> descriptor) {
        throw new UnsupportedOperationException("a register asks for no such state");
    }

    @Override
    public Set<String> getRegisteredStateNames() {
        return Set.of();
    }

    @Override
    public Set<String> getRegisteredBroadcastStateNames() {
        return Set.of("areas");
    }

    private static final class OneState<K, V> implements BroadcastState<K, V> {
        private final Map<K, V> entries = new HashMap<>();

        @Override
        public void put(K key, V value) {
            entries.put(key, value);
        }

        @Override
        public void putAll(Map<K, V> more) {
            entries.putAll(more);
        }

        @Override
        public void remove(K key) {
            entries.remove(key);
        }

        @Override
        public V get(K key) {
            return entries.get(key);
        }

        @Override
        public boolean contains(K key) {
            return entries.containsKey(key);
        }

        @Override
        public Iterator<Map.Entry<K, V>> iterator() {
            return entries.entrySet().iterator();
        }

        @Override
        public Iterable<Map.Entry<K, V>> entries() {
            return entries.entrySet();
        }

        @Override
        public Iterable<Map.Entry<K, V>> immutableEntries() {
            return Map.copyOf(entries).entrySet();
        }

        @Override
        public void clear() {
            entries.clear();
        }
    }
}
