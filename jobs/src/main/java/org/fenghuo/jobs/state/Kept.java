package org.fenghuo.jobs.state;

import java.time.Duration;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** State that forgets: each kind names how long it is kept after it was last written. */
public final class Kept {
    private static final int COMPACTION_ENTRIES = 100_000;

    private Kept() {}

    /** One value a key, kept for a while of the wall clock after it was last written. */
    public static <T> ValueStateDescriptor<T> kept(
            String name, TypeInformation<T> type, Duration time) {
        var descriptor = new ValueStateDescriptor<>(name, type);
        descriptor.enableTimeToLive(sweeping(time));
        return descriptor;
    }

    /** A map a key, each entry kept for a while of the wall clock after it was last written. */
    public static <K, V> MapStateDescriptor<K, V> kept(
            String name, TypeInformation<K> keys, TypeInformation<V> values, Duration time) {
        var descriptor = new MapStateDescriptor<>(name, keys, values);
        descriptor.enableTimeToLive(sweeping(time));
        return descriptor;
    }

    /** Sweeps when state is compacted or snapshotted, never on the path of a record. */
    private static StateTtlConfig sweeping(Duration time) {
        return StateTtlConfig.newBuilder(time)
                .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
                .setStateVisibility(StateTtlConfig.StateVisibility.ReturnExpiredIfNotCleanedUp)
                // The default looks at further entries on each access, which copies whole maps.
                .disableCleanupInBackground()
                .cleanupFullSnapshot()
                .cleanupInRocksdbCompactFilter(COMPACTION_ENTRIES)
                .build();
    }
}
