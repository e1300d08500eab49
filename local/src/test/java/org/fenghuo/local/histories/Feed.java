package org.fenghuo.local.histories;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A topic in memory whose partitions may be read as far as the test has released them. */
final class Feed {
    private static final Map<String, Feed> OPEN = new ConcurrentHashMap<>();

    private static final int TAKEN_BACK = -1;

    private final String name = UUID.randomUUID().toString();
    private final List<List<ConsumerRecord<byte[], byte[]>>> messages;
    private final AtomicIntegerArray released;
    private final AtomicIntegerArray read;
    private volatile CompletableFuture<Void> more = new CompletableFuture<>();

    private Feed(List<List<ConsumerRecord<byte[], byte[]>>> messages) {
        this.messages = messages;
        this.released = new AtomicIntegerArray(messages.size());
        this.read = new AtomicIntegerArray(messages.size());
    }

    static Feed of(List<List<ConsumerRecord<byte[], byte[]>>> messages) {
        Feed feed = new Feed(messages);
        OPEN.put(feed.name, feed);
        return feed;
    }

    static Feed named(String name) {
        return OPEN.get(name);
    }

    void close() {
        OPEN.remove(name);
    }

    String name() {
        return name;
    }

    int partitions() {
        return messages.size();
    }

    List<List<ConsumerRecord<byte[], byte[]>>> messages() {
        return messages;
    }

    /** The message at a position, null while it is not released. */
    ConsumerRecord<byte[], byte[]> at(int partition, int position) {
        return position < released.get(partition) ? messages.get(partition).get(position) : null;
    }

    void release(int partition, int howMany) {
        int size = messages.get(partition).size();
        released.accumulateAndGet(
                partition, howMany, (now, by) -> (int) Math.min(size, (long) now + by));
        wake();
    }

    /** A reader that starts again finds nothing there until messages are released anew. */
    void takeBack(int partition) {
        released.set(partition, 0);
        read.set(partition, TAKEN_BACK);
    }

    /** Whether a reader has started again since the partition was taken back. */
    boolean isStartedAgain(int partition) {
        return read.get(partition) != TAKEN_BACK;
    }

    /** Lets every reader look again. */
    synchronized void wake() {
        CompletableFuture<Void> waiting = more;
        more = new CompletableFuture<>();
        waiting.complete(null);
    }

    void releaseAll() {
        for (int partition = 0; partition < partitions(); partition++) {
            release(partition, Integer.MAX_VALUE);
        }
    }

    /** Completes when there may be something to read that was not there when it was asked for. */
    CompletableFuture<Void> more() {
        return more;
    }

    void readUpTo(int partition, int position) {
        read.set(partition, position);
    }

    boolean isAllReleased() {
        for (int partition = 0; partition < partitions(); partition++) {
            if (released.get(partition) < messages.get(partition).size()) {
                return false;
            }
        }
        return true;
    }

    boolean isReadAsReleased() {
        for (int partition = 0; partition < partitions(); partition++) {
            if (read.get(partition) < released.get(partition)) {
                return false;
            }
        }
        return true;
    }
}
