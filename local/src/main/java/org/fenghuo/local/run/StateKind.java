package org.fenghuo.local.run;

/** Where the jobs keep their state while they run. */
public enum StateKind {
    /** On the heap: fastest, as long as it fits. */
    HEAP("hashmap"),
    /** In RocksDB, on disk: for more than fits into memory. */
    ROCKSDB("rocksdb");

    private final String backend;

    StateKind(String backend) {
        this.backend = backend;
    }

    /** As Flink calls it. */
    String backend() {
        return backend;
    }
}
