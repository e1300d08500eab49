package org.fenghuo.jobs.connect.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Packs what waits in the buffer into bulks, and packs smaller when the server wants it so. */
final class Bulks {
    private final Buffer buffer;
    private final Stamps stamps;
    private final int mostDocuments;
    private int mostBytes;
    private long usualBytes = 1;

    /** Halves of bulks that were too large or held something unreadable. */
    private final ArrayDeque<List<Slot>> parts = new ArrayDeque<>();

    private final ArrayDeque<BulkBody> spare = new ArrayDeque<>();

    Bulks(Buffer buffer, Stamps stamps, IndexSettings.Bulk settings) {
        this.buffer = buffer;
        this.stamps = stamps;
        this.mostDocuments = settings.count();
        this.mostBytes = settings.bytes();
    }

    /** Whether a bulk is full or something in it need wait no longer. */
    boolean isNextDue() {
        return !parts.isEmpty()
                || buffer.due() > 0
                || buffer.ready() >= mostDocuments
                || buffer.ready() * usualBytes >= mostBytes;
    }

    /** The next bulk, ready to be sent. */
    Bulk next() throws IOException {
        BulkBody body = spare.isEmpty() ? new BulkBody() : spare.removeFirst();
        body.begin();
        List<Slot> slots = parts.isEmpty() ? fill(body) : refill(body, parts.removeFirst());
        int bytes = body.size();
        usualBytes = bytes / slots.size();
        return new Bulk(slots, body, body.finish(), bytes, System.nanoTime());
    }

    private List<Slot> fill(BulkBody body) throws IOException {
        List<Slot> slots = new ArrayList<>();
        while (buffer.ready() > 0 && slots.size() < mostDocuments && body.size() < mostBytes) {
            Slot slot = buffer.poll();
            slot.setOut(stamps);
            body.add(slot.key(), slot.stamp(), slot.sent());
            slots.add(slot);
        }
        return slots;
    }

    private static List<Slot> refill(BulkBody body, List<Slot> slots) throws IOException {
        for (Slot slot : slots) {
            body.add(slot.key(), slot.stamp(), slot.sent());
        }
        return slots;
    }

    /** The two halves go again, each for itself; the bulk must hold two or more. */
    void halve(Bulk bulk, boolean tooLarge) {
        if (tooLarge) {
            mostBytes = Math.min(mostBytes, bulk.bytes() / 2);
        }
        int middle = bulk.slots().size() / 2;
        parts.addFirst(bulk.slots().subList(middle, bulk.slots().size()));
        parts.addFirst(bulk.slots().subList(0, middle));
    }

    /** The server has read the body to its end: the bytes may be used again. */
    void recycle(BulkBody body) {
        spare.addFirst(body);
    }
}
