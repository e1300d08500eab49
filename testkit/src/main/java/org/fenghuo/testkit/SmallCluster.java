package org.fenghuo.testkit;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;

/** A Flink cluster in the JVM of the test: one task manager with four slots. */
public final class SmallCluster {
    /** How many subtasks fit; the parallelism of a job that names none. */
    public static final int SLOTS = 4;

    private SmallCluster() {}

    /** To be registered as a static extension. */
    public static MiniClusterExtension create() {
        return create(new Configuration());
    }

    /** The same with settings of the cluster, such as of its memory. */
    public static MiniClusterExtension create(Configuration settings) {
        return new MiniClusterExtension(
                new MiniClusterResourceConfiguration.Builder()
                        .setConfiguration(settings)
                        .setNumberTaskManagers(1)
                        .setNumberSlotsPerTaskManager(SLOTS)
                        .build());
    }
}
