package org.fenghuo.local.recount.coverage;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.fenghuo.local.recount.Order;

/**
 * A part of the records of all persons. A person and a record are known by digests of their names:
 * millions of names would not fit. Grows by itself, so that never all parts grow at once.
 */
final class RecordTable {
    /** Stands for no slot. */
    static final int NOT_PUT = -1;

    private static final int FREE = 0;

    private long[] person;
    private long[] personToo;
    private long[] record;
    private long[] version;
    private long[] reportedAt;
    private long[] contentHash;
    private int[] content;
    private int[] delay;
    private int size;

    RecordTable() {
        allocate(64);
    }

    /**
     * Whose record, and which.
     *
     * @param person one half of the digest of the person
     * @param personToo the other half
     * @param record digest of kind and id of the record
     */
    record Key(long person, long personToo, long record) {}

    /**
     * Keeps that content, a number above 0, if the order is greater than what was kept before.
     *
     * @return the slot in which it is, until the next call; {@link #NOT_PUT} if the order is less
     */
    int put(Key key, Order order, int number) {
        if (4 * size >= 3 * content.length) {
            grow();
        }
        int slot = slot(key.person(), key.personToo(), key.record());
        if (content[slot] == FREE) {
            size++;
        } else if (order.compareTo(order(slot)) <= 0) {
            return NOT_PUT;
        }
        person[slot] = key.person();
        personToo[slot] = key.personToo();
        record[slot] = key.record();
        version[slot] = order.version();
        reportedAt[slot] = order.reportedAtMs();
        contentHash[slot] = order.contentHash();
        content[slot] = number;
        return slot;
    }

    /** The number of the delay of the record in a slot; 0 for a new one. */
    int delay(int slot) {
        return delay[slot];
    }

    /** Keeps a delay, by its number, with the record in a slot. */
    void delay(int slot, int number) {
        delay[slot] = number;
    }

    Order order(int slot) {
        return new Order(version[slot], reportedAt[slot], contentHash[slot]);
    }

    int content(int slot) {
        return content[slot];
    }

    boolean isSamePerson(int slot, int other) {
        return person[slot] == person[other] && personToo[slot] == personToo[other];
    }

    int size() {
        return size;
    }

    /** All slots in use, those of a person beside each other. */
    int[] byPerson() {
        return IntStream.range(0, content.length)
                .filter(slot -> content[slot] != FREE)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingLong(slot -> person[slot])
                                .thenComparingLong(slot -> personToo[slot]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int slot(long ofPerson, long ofPersonToo, long ofRecord) {
        int mask = content.length - 1;
        int slot = (int) (ofPersonToo ^ ofRecord) & mask;
        while (content[slot] != FREE
                && !(person[slot] == ofPerson
                        && personToo[slot] == ofPersonToo
                        && record[slot] == ofRecord)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[][] before = {person, personToo, record, version, reportedAt, contentHash};
        int[] contents = content;
        int[] delays = delay;
        allocate(2 * contents.length);
        for (int old = 0; old < contents.length; old++) {
            if (contents[old] != FREE) {
                int slot =
                        put(
                                new Key(before[0][old], before[1][old], before[2][old]),
                                new Order(before[3][old], before[4][old], before[5][old]),
                                contents[old]);
                delay[slot] = delays[old];
            }
        }
    }

    private void allocate(int length) {
        person = new long[length];
        personToo = new long[length];
        record = new long[length];
        version = new long[length];
        reportedAt = new long[length];
        contentHash = new long[length];
        content = new int[length];
        delay = new int[length];
        size = 0;
    }
}
